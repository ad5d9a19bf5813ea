import type { BookingState } from "../catalogues/states.ts";
import type { Refusal } from "../refusal.ts";
import { type WindowFacts, windowStanding } from "../window/window-standing.ts";
import { refusalByState } from "./booking-actions.ts";

/** A booking is overdue only when its window is missed, not when the recipient wished for later (R36). */
export function refusalToMarkOverdue(booking: { state: BookingState } & WindowFacts): Refusal | null {
  const byState = refusalByState(booking.state, "mark_overdue");
  if (byState || windowStanding(booking) === "missed") return byState;
  return {
    code: "too_early",
    message: "Срок услуги не пропущен.",
    limit: "bookingWindowDays",
    value: booking.limits.bookingWindowDays,
    requirement: "R36",
  };
}
