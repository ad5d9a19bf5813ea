import type { BookingState } from "../catalogues/states.ts";
import type { Refusal } from "../refusal.ts";
import { refusalByState } from "./booking-actions.ts";

type Booking = { state: BookingState; consultantId: string | null; startsAt: Date | null; seats: number };

/**
 * Two consultants may receive together (R37): the second takes the time of a booking that has one. Taking off, or
 * replacing, one who was named takes a reason, because the recipient is told. `second` is null where there is to be none.
 */
export function refusalToAssignSecond(
  booking: Booking & { second: string | null },
  change: { second: string | null; reason: string | null },
): Refusal | null {
  const byState = refusalByState(booking.state, "assign_second");
  if (byState) return byState;
  if (!booking.startsAt || !booking.consultantId) {
    return { code: "time_missing", message: "Сначала назначьте консультанта и время.", requirement: "R37" };
  }
  if (booking.seats > 1) {
    return refusal("У групповой встречи второго консультанта задают в расписании приёма.");
  }
  if (change.second === booking.consultantId) {
    return refusal("Этот консультант уже ведёт встречу. Выберите другого.");
  }
  if (booking.second === null || booking.second === change.second || change.reason?.trim()) return null;
  return {
    code: "reason_missing",
    message: "Укажите, почему меняется второй консультант: получатель об этом узнает.",
    requirement: "R37",
  };
}

const refusal = (message: string): Refusal => ({ code: "second_not_possible", message, requirement: "R37" });
