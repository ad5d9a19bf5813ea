import { withTenant } from "@prosvet/db";
import { type BookingState, bookingStates, isOpenBooking, openBookingStates } from "@prosvet/domain";
import { z } from "zod";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { ownConsultantOf, requireMember } from "../gate.ts";
import { type BookingRow, rowOf } from "./booking-row.ts";
import { selectQueue } from "./staff-row-queries.ts";

const statesOf = {
  open: openBookingStates,
  requested: ["requested", "overdue"],
  confirmed: ["confirmed"],
  closed: bookingStates.filter((state) => !isOpenBooking(state)),
} as const satisfies Record<string, readonly BookingState[]>;

export const ListQueue = z.strictObject({
  state: z.enum(["open", "requested", "confirmed", "closed"]).default("open"),
  withoutTime: z.boolean().default(false),
});
export type ListQueue = z.input<typeof ListQueue>;

/** Bookings of the centre by deadline: those that wait, or those that are over. A consultant sees their own. */
export async function listQueue(
  ctx: Ctx,
  input: ListQueue,
): Promise<{ timezone: string; bookings: BookingRow[] }> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { actor, now } = ctx;
  const { state, withoutTime } = ListQueue.parse(input);
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const { timezone, limits } = await readCentreIn(tx, now);
    const filter = { states: statesOf[state], withoutTime, consultantId: ownConsultantOf(actor) };
    const rows = await selectQueue(tx, filter);
    return { timezone, bookings: rows.map((row) => rowOf(row, { now, timezone, limits, actor })) };
  });
}
