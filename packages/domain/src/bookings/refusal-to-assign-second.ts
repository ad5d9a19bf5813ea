import type { BookingState } from "../catalogues/states.ts";
import type { Refusal } from "../refusal.ts";
import type { Beside } from "../slots/receives-beside.ts";
import { refusalByState } from "./booking-actions.ts";

type Booking = { state: BookingState; consultantId: string | null; startsAt: Date | null; seats: number };

/**
 * Two consultants may receive together (R37): the second takes the time of a booking that has one, in hours of their
 * own. At a time that was agreed outside the hours of the first, a reason stands in for them. Taking off, or replacing,
 * one who was named takes a reason, because the recipient is told. `second` is null where there is to be none.
 */
export function refusalToAssignSecond(
  booking: Booking & { second: string | null },
  change: { second: string | null; reason: string | null; beside: Beside | null },
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
  if (booking.second === change.second) return null;
  const { receives, isInHours } = change.beside ?? { receives: true, isInHours: true };
  if (!receives && isInHours) {
    return refusal(
      "У этого консультанта тогда приёма нет. Откройте ему приём в расписании или выберите другого.",
    );
  }
  if (change.reason?.trim()) return null;
  if (!receives) return reasonMissing("Время вне приёма: укажите, почему второй консультант придёт тогда.");
  if (booking.second === null) return null;
  return reasonMissing("Укажите, почему меняется второй консультант: получатель об этом узнает.");
}

const reasonMissing = (message: string): Refusal => ({ code: "reason_missing", message, requirement: "R37" });

const refusal = (message: string): Refusal => ({ code: "second_not_possible", message, requirement: "R37" });
