import { withTenant } from "@prosvet/db";
import { dayOf } from "@prosvet/domain";
import { z } from "zod";
import { writeAudit } from "../audit/index.ts";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { findKept, noSuchRecipient } from "../recipients/index.ts";
import { selectOpenRequests, selectRequests } from "./request-queries.ts";
import { type SubjectRequest, subjectRequestOf } from "./subject-request.ts";

export const ListSubjectRequests = z.strictObject({
  year: z.number().int().min(2000).max(2100).optional(),
  /** Requests with smaller numbers. */
  before: z.number().int().min(1).optional(),
  limit: z.number().int().min(1).max(200).default(50),
});
export type ListSubjectRequests = z.input<typeof ListSubjectRequests>;

export type SubjectRequestPage = {
  year: number;
  today: string;
  requests: SubjectRequest[];
  /** The `before` of the next page. */
  next: number | null;
  /** How many of all years wait for an answer, and how many of them too long. */
  open: number;
  overdue: number;
};

/** The register of requests about personal data in a year, this one when none is named (R12). Throws `forbidden`. */
export async function listSubjectRequests(
  ctx: Ctx,
  filter: ListSubjectRequests,
): Promise<SubjectRequestPage> {
  requireMember(ctx, "head", "registrar");
  const { year: wanted, before = null, limit } = ListSubjectRequests.parse(filter);
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, ctx.now);
    const today = dayOf(ctx.now, timezone);
    const year = wanted ?? Number(today.slice(0, 4));
    const found = await selectRequests(tx, { year, before, limit: limit + 1 });
    const requests = found.slice(0, limit).map((row) => subjectRequestOf(row, today));
    const open = await selectOpenRequests(tx, null);
    return {
      ...{ year, today, requests },
      next: found.length > limit ? (requests.at(-1)?.number ?? null) : null,
      ...{ open: open.length, overdue: open.filter(({ deadline }) => deadline < today).length },
    };
  });
}

/** What somebody has asked and nobody has answered, for their card (R12). Throws `not_found`, `forbidden`. */
export async function listOpenRequestsOf(
  ctx: Ctx,
  recipientId: string,
): Promise<{ requests: SubjectRequest[] }> {
  requireMember(ctx, "head", "registrar");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, ctx.now);
    const kept = await findKept(tx, ctx, recipientId);
    if (!kept) throw noSuchRecipient();
    const found = await selectOpenRequests(tx, kept.ids);
    return { requests: found.map((row) => subjectRequestOf(row, dayOf(ctx.now, timezone))) };
  });
}

const linesAtOnce = 200;

/**
 * The whole register of a year to be printed, the first request first: codes and days alone (R12). Printing is a line of
 * the audit. Throws `forbidden`.
 */
export async function printSubjectRequests(
  ctx: Ctx,
  year: number,
): Promise<{ centre: { name: string; timezone: string }; requests: SubjectRequest[] }> {
  requireMember(ctx, "head", "registrar");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const { timezone, name } = await readCentreIn(tx, ctx.now);
    const today = dayOf(ctx.now, timezone);
    const requests: SubjectRequest[] = [];
    for (let before: number | null = null; ; ) {
      const found: Awaited<ReturnType<typeof selectRequests>> = await selectRequests(tx, {
        ...{ year, before, limit: linesAtOnce },
      });
      requests.push(...found.map((row) => subjectRequestOf(row, today)));
      before = found.at(-1)?.number ?? null;
      if (found.length < linesAtOnce) break;
    }
    await writeAudit(tx, ctx, {
      action: "registers.print",
      subject: { kind: "subject_request", id: null },
      facts: { document: "subject_requests", year, lines: requests.length },
    });
    return { centre: { name, timezone }, requests: requests.reverse() };
  });
}
