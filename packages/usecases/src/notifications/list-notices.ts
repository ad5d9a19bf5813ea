import { withTenant } from "@prosvet/db";
import { noticeStandings, outboxKinds } from "@prosvet/domain";
import { z } from "zod";
import { notFound } from "../app-error.ts";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { ownConsultantOf, requireMember } from "../gate.ts";
import { hasBooking, selectNotices, selectNoticesOf } from "./notice-queries.ts";
import { type NoticeRow, noticeRowOf } from "./notice-row.ts";

export const ListNotices = z.strictObject({
  standing: z.enum(noticeStandings).optional(),
  kind: z.enum(outboxKinds).optional(),
  /** Those queued before the notice with this id. */
  before: z.uuid().optional(),
});
export type ListNotices = z.infer<typeof ListNotices>;

export type Notices = { timezone: string; notices: NoticeRow[]; next: string | null };

const pageLength = 50;

/** What became of the centre's notices and letters with materials, the newest first, and never whom they went to. Throws `forbidden`. */
export async function listNotices(ctx: Ctx, filter: ListNotices): Promise<Notices> {
  requireMember(ctx, "head", "registrar");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, ctx.now);
    const found = await selectNotices(tx, filter, pageLength + 1);
    const notices = found.slice(0, pageLength).map((row) => noticeRowOf(row, ctx.now));
    const next = found.length > pageLength ? (notices.at(-1)?.id ?? null) : null;
    return { timezone, notices, next };
  });
}

/** What became of the notices of one booking, the oldest first. Throws `not_found`, also for another consultant's. */
export async function listNoticesOfBooking(ctx: Ctx, bookingId: string): Promise<Omit<Notices, "next">> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { actor, now } = ctx;
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, now);
    if (!(await hasBooking(tx, bookingId, ownConsultantOf(actor)))) throw notFound("Такой записи нет.");
    const found = await selectNoticesOf(tx, bookingId);
    return { timezone, notices: found.map((row) => noticeRowOf(row, now)) };
  });
}
