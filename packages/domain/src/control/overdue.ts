import { isOpenBooking } from "../bookings/booking-actions.ts";
import type { BookingState } from "../catalogues/states.ts";
import type { Limits } from "../limits/limits.ts";
import type { CalendarDay } from "../time/calendar.ts";
import { dateInWords } from "../time/words.ts";
import { windowDuty } from "../window/window.ts";
import { type Flaw, flaw } from "./flaw.ts";

export type OverdueFacts = {
  form: string;
  state: BookingState;
  endsAt: Date | null;
  deadline: CalendarDay;
  laterByWish: boolean;
  /** Whether the journal has a line of it that counts or is a refusal. */
  hasLine: boolean;
};

/**
 * What of a booking is past its time and not closed: a visit without an outcome (R9), one that took place without a
 * line (R8), a question without an answer (R26), a booking without a time (R36). `today` is the centre's day of `now`.
 */
export function overdueFlaw(
  { form, state, endsAt, deadline, laterByWish, hasLine }: OverdueFacts,
  { now, today }: { now: Date; today: CalendarDay },
  limits: Pick<Limits, "bookingWindowMode">,
): Flaw | null {
  if (state === "took_place" && !hasLine && endsAt && endsAt < now) {
    return flaw("no_line", "R8", "must", "Приём состоялся, но услуги в журнале нет.");
  }
  if (!isOpenBooking(state) || state === "held") return null;
  const last = `Последний день был ${dateInWords(deadline)}.`;
  if (form === "written") {
    if (deadline >= today) return null;
    return flaw("answer_overdue", "R26", "must", `На письменное обращение не ответили. ${last}`);
  }
  if (endsAt) {
    if (endsAt >= now) return null;
    return flaw("no_outcome", "R9", "must", "Время приёма прошло, а результата нет: состоялся или неявка.");
  }
  if (deadline >= today || laterByWish) return null;
  const severity = windowDuty(limits) === "must" ? "must" : "recommended";
  return flaw("no_time", "R36", severity, `Время так и не назначено. ${last}`);
}
