import { withTenant } from "@prosvet/db";
import { auditActionInWords, auditActorInWords, auditSubjectInWords } from "@prosvet/domain";
import { notFound } from "../app-error.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { readActRow } from "./act-queries.ts";
import { selectEvents } from "./event-log-queries.ts";

/** A line of the event log: who of the centre did what and when; of the recipient nothing but ids. */
export type EventLogLine = {
  number: number | null;
  at: Date;
  who: string;
  what: string;
  subject: string;
  subjectId: string | null;
};

/**
 * The event log of a destruction, from the first line about the recipient to the destruction itself, the oldest first
 * (R12; приказ Роскомнадзора № 179). Lines of the audit are never removed, so it is the same whenever it is read. Throws
 * `forbidden`, `not_found`.
 */
export async function readEventLog(ctx: Ctx, actId: string): Promise<EventLogLine[]> {
  requireMember(ctx, "head");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const found = await readActRow(tx, actId);
    if (!found) throw notFound("Такого акта нет.");
    const { logSubjects, destroyedAt } = found.act;
    return (await selectEvents(tx, logSubjects, destroyedAt)).map((row) => ({
      ...{ number: row.seq, at: row.at, what: auditActionInWords(row.action) },
      who: auditActorInWords(row.actor, row.displayName),
      ...{ subject: auditSubjectInWords(row.subjectKind), subjectId: row.subjectId },
    }));
  });
}
