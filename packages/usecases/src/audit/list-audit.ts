import { withTenant } from "@prosvet/db";
import { endOfDay, isCalendarDay, startOfDay } from "@prosvet/domain";
import { z } from "zod";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { type AuditLine, auditLineOf } from "./audit-line.ts";
import { selectLines, selectPeople } from "./list-queries.ts";

const Day = z.string().refine(isCalendarDay, "Дата записывается так: 2026-11-30.");
const Code = z
  .string()
  .max(60)
  .regex(/^[a-z_.]+$/);

export const ListAudit = z.strictObject({
  subjectKind: Code.optional(),
  subjectId: z.uuid().optional(),
  membershipId: z.uuid().optional(),
  action: Code.optional(),
  /** Everything whose code begins so: «schedule». */
  area: Code.optional(),
  /** Days of the centre, both inclusive. */
  from: Day.optional(),
  to: Day.optional(),
  /** Lines written before the one with this id. */
  before: z.uuid().optional(),
  limit: z.number().int().min(1).max(200).default(50),
});
export type ListAudit = z.input<typeof ListAudit>;

export type AuditPage = {
  timezone: string;
  lines: AuditLine[];
  /** The `before` of the next page. */
  next: string | null;
  /** Everybody of the staff, then and now: who can be asked for. */
  people: { id: string; name: string }[];
};

/** What was done in the centre, by whom and to what, the newest first (R6). Throws `forbidden`. */
export async function listAudit(ctx: Ctx, filter: ListAudit): Promise<AuditPage> {
  requireMember(ctx, "head");
  const { from, to, limit, ...wanted } = ListAudit.parse(filter);
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, ctx.now);
    const span = {
      from: from === undefined ? undefined : startOfDay(from, timezone),
      to: to === undefined ? undefined : endOfDay(to, timezone),
    };
    const [found, people] = await Promise.all([
      selectLines(tx, { ...wanted, ...span }, limit + 1),
      selectPeople(tx),
    ]);
    const lines = found.slice(0, limit).map(auditLineOf);
    const next = found.length > limit ? (lines.at(-1)?.id ?? null) : null;
    return { timezone, lines, next, people };
  });
}
