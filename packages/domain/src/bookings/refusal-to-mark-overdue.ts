import type { ServiceForm } from "../catalogues/service-forms.ts";
import type { BookingState } from "../catalogues/states.ts";
import type { Refusal } from "../refusal.ts";
import type { CalendarDay } from "../time/calendar.ts";
import { dayOf } from "../time/zoned.ts";
import { windowEndsAt } from "../window/window.ts";
import { type WindowFacts, windowStanding } from "../window/window-standing.ts";
import { refusalByState } from "./booking-actions.ts";

/** A service is written into the journal within a day; what is not there by then is taken as not given. */
const recordedWithinMs = 86_400_000;

export type MayBeOverdue = { state: BookingState; form?: ServiceForm; deadline?: CalendarDay } & WindowFacts;

/**
 * A booking is overdue when its window is over and no service was given, never when the recipient wished for later
 * (R36, п. 20, абз. 23); a written request when the day for its answer is past (R26).
 */
export function refusalToMarkOverdue(booking: MayBeOverdue): Refusal | null {
  const byState = refusalByState(booking.state, "mark_overdue");
  if (byState || isOverdue(booking)) return byState;
  const isWritten = booking.form === "written";
  return {
    code: "too_early",
    message: "Срок услуги не пропущен.",
    limit: isWritten ? "writtenAnswerDays" : "bookingWindowDays",
    value: isWritten ? booking.deadline : booking.limits.bookingWindowDays,
    requirement: isWritten ? "R26" : "R36",
  };
}

function isOverdue(booking: MayBeOverdue): boolean {
  const { form, deadline, now, timezone, startsAt, givenAt, requestedAt, limits, laterByWish } = booking;
  if (form === "written" && deadline) return givenAt === null && dayOf(now, timezone) > deadline;
  if (windowStanding(booking) === "missed") return true;
  if (!startsAt || givenAt || laterByWish) return false;
  const end = windowEndsAt(requestedAt, timezone, limits.bookingWindowDays);
  return startsAt <= end && now > end && now.getTime() > startsAt.getTime() + recordedWithinMs;
}
