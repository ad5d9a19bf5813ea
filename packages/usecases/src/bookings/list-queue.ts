import { withTenant } from "@prosvet/db";
import {
  addDays,
  alarmDays,
  type BookingState,
  bookingStates,
  dayOf,
  isOpenBooking,
  openBookingStates,
} from "@prosvet/domain";
import { z } from "zod";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { ownConsultantOf, requireMember } from "../gate.ts";
import { type BookingRow, rowOf } from "./booking-row.ts";
import { selectAlarming, selectQueue } from "./staff-row-queries.ts";

const statesOf = {
  open: openBookingStates,
  requested: ["requested", "overdue"],
  confirmed: ["confirmed"],
  closed: bookingStates.filter((state) => !isOpenBooking(state)),
} as const satisfies Record<string, readonly BookingState[]>;

export const ListQueue = z.strictObject({
  state: z.enum(["open", "alarming", "requested", "confirmed", "closed"]).default("open"),
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
    const [viewer, consultantId] = [{ now, timezone, limits, actor }, ownConsultantOf(actor)];
    if (state === "alarming") {
      const today = dayOf(now, timezone);
      const span = { lastDay: addDays(today, alarmDays), today, timezone, consultantId };
      const seen = (await selectAlarming(tx, span)).map((row) => rowOf(row, viewer));
      const bookings = seen.filter(({ alarm, startsAt }) => alarm && !(withoutTime && startsAt));
      return { timezone, bookings };
    }
    const rows = await selectQueue(tx, { states: statesOf[state], withoutTime, consultantId });
    return { timezone, bookings: rows.map((row) => rowOf(row, viewer)) };
  });
}
