import { type TenantTx, withTenant } from "@prosvet/db";
import { dayOf, type Refusal, refusalToClosePeriod, type Unfinished } from "@prosvet/domain";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { readClosedMonths } from "./closed-period-queries.ts";
import { type ClosableRegister, spanOf } from "./months.ts";
import {
  countBookingsWithoutLine,
  countUnfinishedLines,
  type Span,
  selectBookingsWithoutLine,
  selectUnfinishedLines,
} from "./unfinished-queries.ts";

export type PreviewClosing = { register: ClosableRegister; month: string };

/** `refusal` is what closing would be told before it is confirmed; lists hold the first fifty of each. */
export type ClosingPreview = {
  month: string;
  timezone: string;
  isClosed: boolean;
  refusal: Refusal | null;
  unfinished: Unfinished;
  bookings: { id: string; number: string; startsAt: Date | null }[];
  lines: { id: string; number: number; isDraft: boolean }[];
};

/** What a month has unfinished, before it is closed (R8). In: a month «2026-10». Throws `forbidden`. */
export async function previewClosing(ctx: Ctx, { register, month }: PreviewClosing): Promise<ClosingPreview> {
  requireMember(ctx, "head");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, ctx.now);
    const span = spanOf(month, timezone);
    const [closed, unfinished, bookings, lines] = await Promise.all([
      readClosedMonths(tx, register, [span.month]),
      readUnfinished(tx, span),
      selectBookingsWithoutLine(tx, span),
      selectUnfinishedLines(tx, span.month),
    ]);
    const isClosed = closed.size > 0;
    const today = dayOf(ctx.now, timezone);
    const refusal = refusalToClosePeriod({
      month: span.month,
      today,
      isClosed,
      unfinished,
      confirmed: false,
    });
    return { month, timezone, isClosed, refusal, unfinished, bookings, lines };
  });
}

/** The same as numbers, in the caller's transaction. */
export async function readUnfinished(tx: TenantTx, span: Span): Promise<Unfinished> {
  const [bookingsWithoutLine, lines] = await Promise.all([
    countBookingsWithoutLine(tx, span),
    countUnfinishedLines(tx, span.month),
  ]);
  return { bookingsWithoutLine, ...lines };
}
