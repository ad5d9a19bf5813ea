import type { ServiceForm } from "../catalogues/service-forms.ts";
import { type BookingState, bookingStateLabels } from "../catalogues/states.ts";
import type { Refusal } from "../refusal.ts";
import { bookingStateAfter, refusalByState } from "./booking-actions.ts";

type InState = { state: BookingState };

/** A booking is confirmed once it has a time; a written request needs none (R26). */
export function refusalToConfirm(
  booking: InState & { form: ServiceForm; startsAt: Date | null },
): Refusal | null {
  const byState = refusalByState(booking.state, "confirm");
  if (byState) return byState;
  if (booking.startsAt || booking.form === "written") return null;
  return { code: "time_missing", message: "Сначала назначьте время.", requirement: "R36" };
}

/** The centre names the consultant (R37, п. 21, абз. 24); replacing one who was named takes a reason. */
export function refusalToAssign(
  booking: InState & { consultantId: string | null },
  change: { consultantId: string; reason: string | null },
): Refusal | null {
  const byState = refusalByState(booking.state, "assign");
  if (byState) return byState;
  const replaces = booking.consultantId !== null && booking.consultantId !== change.consultantId;
  if (!replaces || change.reason?.trim()) return null;
  return {
    code: "reason_missing",
    message: "Укажите, почему назначен другой консультант: получатель об этом узнает.",
    requirement: "R37",
  };
}

/** A booking moves until it begins; the new time is asked of `refusalToTakeSlot`. The centre may move it later too. */
export function refusalToMove(
  booking: InState & { startsAt: Date | null },
  facts: { now: Date; by: "recipient" | "centre" },
): Refusal | null {
  if (facts.by === "centre") return refusalByState(booking.state, "move");
  if (bookingStateAfter(booking.state, "move_by_recipient")) return begun(booking, facts);
  return {
    code: "action_not_possible",
    message: `Запись в состоянии «${bookingStateLabels[booking.state]}»: самостоятельно её уже не перенести. Позвоните в центр или запишитесь снова.`,
    value: booking.state,
    requirement: "R9",
  };
}

/** A recipient cancels until the booking begins. */
export const refusalToCancelByRecipient = (
  booking: InState & { startsAt: Date | null },
  facts: { now: Date },
): Refusal | null => refusalByState(booking.state, "cancel_by_recipient") ?? begun(booking, facts);

/** The centre cancels with a reason, which the recipient is told. */
export function refusalToCancelByCentre(booking: InState, change: { reason: string | null }): Refusal | null {
  const byState = refusalByState(booking.state, "cancel_by_centre");
  if (byState || change.reason?.trim()) return byState;
  return {
    code: "reason_missing",
    message: "Укажите, почему запись отменена: получатель об этом узнает.",
    requirement: "R9",
  };
}

/** Not coming can be marked once the time of the booking has begun. */
export function refusalToMarkNoShow(
  booking: InState & { startsAt: Date | null },
  facts: { now: Date },
): Refusal | null {
  const byState = refusalByState(booking.state, "mark_no_show");
  if (byState) return byState;
  if (!booking.startsAt) {
    return {
      code: "time_missing",
      message: "У записи нет времени, неявки быть не может.",
      requirement: "R9",
    };
  }
  if (booking.startsAt <= facts.now) return null;
  return {
    code: "too_early",
    message: "Отметить неявку можно, когда время записи наступит.",
    requirement: "R9",
  };
}

/** A hold keeps others away until its end, and from then on nobody. */
export const hasRunOut = (hold: { heldUntil: Date }, { now }: { now: Date }): boolean =>
  hold.heldUntil <= now;

function begun(booking: { startsAt: Date | null }, facts: { now: Date }): Refusal | null {
  if (!booking.startsAt || facts.now < booking.startsAt) return null;
  return {
    code: "too_late",
    message: "Время записи уже наступило. Позвоните в центр или запишитесь снова.",
    requirement: "R9",
  };
}
