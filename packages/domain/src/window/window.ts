import type { Limits } from "../limits/limits.ts";
import { addDays, type CalendarDay } from "../time/calendar.ts";
import { dayOf, endOfDay } from "../time/zoned.ts";

/** The last day of the window (R36, п. 20, абз. 23): the day of the booking is day 0, the last is day `days`. */
export const deadlineOf = (requestedAt: Date, timezone: string, days: number): CalendarDay =>
  addDays(dayOf(requestedAt, timezone), days);

/** The last instant of the window: 23:59:59.999 of its last day in the centre's zone (R36). */
export const windowEndsAt = (requestedAt: Date, timezone: string, days: number): Date =>
  endOfDay(deadlineOf(requestedAt, timezone, days), timezone);

/** Whether keeping the window is a duty («обеспечивает», п. 20) or an advice («рекомендуется», абз. 23) (R36). */
export const windowDuty = (limits: Pick<Limits, "bookingWindowMode">): "must" | "should" =>
  limits.bookingWindowMode === "guaranteed" ? "must" : "should";

/** The last day to answer a written request (R26, п. 12в, абз. 16в); the day of the request is day 0. */
export const writtenAnswerDeadline = (
  requestedAt: Date,
  timezone: string,
  limits: Pick<Limits, "writtenAnswerDays">,
): CalendarDay => deadlineOf(requestedAt, timezone, limits.writtenAnswerDays);
