import { withTenant } from "@prosvet/db";
import { addDays, alarmDays, dayOf, endOfDay, startOfDay } from "@prosvet/domain";
import { z } from "zod";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { ownConsultantOf, requireMember } from "../gate.ts";
import { type BookingRow, rowOf } from "./booking-row.ts";
import { selectAlarming, selectBookingsBetween } from "./staff-row-queries.ts";

export const ListDay = z.strictObject({ day: z.iso.date().optional() });
export type ListDay = z.infer<typeof ListDay>;

export type Day = { day: string; timezone: string; bookings: BookingRow[]; overdue: BookingRow[] };

/** Who comes on a day of the centre (today when none is named), and whose window calls for somebody (R36). A consultant sees their own. */
export async function listDay(ctx: Ctx, input: ListDay): Promise<Day> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { actor, now } = ctx;
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const { timezone, limits } = await readCentreIn(tx, now);
    const today = dayOf(now, timezone);
    const day = input.day ?? today;
    const own = ownConsultantOf(actor);
    const [bookings, alarming] = await Promise.all([
      selectBookingsBetween(tx, startOfDay(day, timezone), endOfDay(day, timezone), own),
      selectAlarming(tx, { lastDay: addDays(today, alarmDays), today, timezone, consultantId: own }),
    ]);
    const viewer = { now, timezone, limits, actor };
    return {
      day,
      timezone,
      bookings: bookings.map((row) => rowOf(row, viewer)),
      overdue: alarming.map((row) => rowOf(row, viewer)).filter(({ alarm }) => alarm !== null),
    };
  });
}
