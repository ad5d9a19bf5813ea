import { isOpenBooking } from "../bookings/booking-actions.ts";
import type { BookingState } from "../catalogues/states.ts";
import type { Limits } from "../limits/limits.ts";
import { type CalendarDay, daysBetween } from "../time/calendar.ts";
import { type WindowStanding, windowAlarm } from "./window-standing.ts";

/** A booking without a time calls this many days before its last day. */
export const alarmDays = 2;

export type BookingAlarm = "breach" | "warning" | null;

type Facts = { state: BookingState; standing: WindowStanding; deadline: CalendarDay; today: CalendarDay };

/**
 * Whether a booking calls for somebody now (R36): its window is missed or will be, or it ends in `alarmDays` days and
 * there is no time yet. A breach where the window is a duty, a warning where it is an advice; null when all is well.
 */
export function bookingAlarm(
  { state, standing, deadline, today }: Facts,
  limits: Pick<Limits, "bookingWindowMode">,
): BookingAlarm {
  if (!isOpenBooking(state)) return null;
  if (standing === "no_time_yet" && daysBetween(today, deadline) > alarmDays) return null;
  return windowAlarm(standing, limits);
}
