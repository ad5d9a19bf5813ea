import { withTenant } from "@prosvet/db";
import { dayOf, endOfDay, startOfDay } from "@prosvet/domain";
import { z } from "zod";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { ownConsultantOf, requireMember } from "../gate.ts";
import { type BookingRow, rowOf } from "./booking-row.ts";
import { selectBookingsBetween, selectOverdue } from "./staff-row-queries.ts";

export const ListDay = z.strictObject({ day: z.iso.date().optional() });
export type ListDay = z.infer<typeof ListDay>;

export type Day = { day: string; timezone: string; bookings: BookingRow[]; overdue: BookingRow[] };

/** Who comes on a day of the centre (today when none is named), and whose window has passed. A consultant sees their own. */
export async function listDay(ctx: Ctx, input: ListDay): Promise<Day> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { actor, now } = ctx;
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const { timezone, limits } = await readCentreIn(tx, now);
    const today = dayOf(now, timezone);
    const day = input.day ?? today;
    const own = ownConsultantOf(actor);
    const [bookings, overdue] = await Promise.all([
      selectBookingsBetween(tx, startOfDay(day, timezone), endOfDay(day, timezone), own),
      selectOverdue(tx, today, own),
    ]);
    const viewer = { now, timezone, limits, actor };
    const seen = overdue.map((row) => rowOf(row, viewer));
    return {
      day,
      timezone,
      bookings: bookings.map((row) => rowOf(row, viewer)),
      overdue: seen.filter(({ standing }) => standing === "missed" || standing === "no_time_yet"),
    };
  });
}
