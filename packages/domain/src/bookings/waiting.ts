import type { ServiceForm } from "../catalogues/service-forms.ts";
import { type BookingState, bookingStateLabels } from "../catalogues/states.ts";
import type { Limits } from "../limits/limits.ts";
import type { Refusal } from "../refusal.ts";
import type { CalendarDay } from "../time/calendar.ts";
import { dayOf } from "../time/zoned.ts";
import { isOpenBooking } from "./booking-actions.ts";

type Waiting = { state: BookingState; form: ServiceForm; startsAt: Date | null };

const requirement = "R36";

/** Why a booking cannot wait for an earlier time, or for any (R36, п. 20, абз. 23); a written answer needs none (R26). */
export function refusalToWait(booking: Waiting, { now }: { now: Date }): Refusal | null {
  const { state, form, startsAt } = booking;
  if (!isOpenBooking(state) || state === "held") {
    const message = `Запись сейчас в состоянии «${bookingStateLabels[state]}»: ждать более раннего времени она не может.`;
    return { code: "waiting_not_possible", message, value: state, requirement };
  }
  if (form === "written") {
    const message = "Письменный ответ не требует времени: ждать свободного времени не нужно.";
    return { code: "waiting_not_possible", message, requirement: "R26" };
  }
  if (startsAt === null || startsAt > now) return null;
  const message = "Время записи уже наступило. Позвоните в центр или запишитесь снова.";
  return { code: "waiting_not_possible", message, requirement };
}

/** Whoever books without a time waits for one unless they say otherwise; with a time, only when they say so (R36). */
export const waitsFromTheStart = (request: {
  form: ServiceForm;
  startsAt?: unknown;
  joinWaitingList?: boolean | undefined;
}): boolean => request.form !== "written" && (request.joinWaitingList ?? !request.startsAt);

/** Whether a time may be beyond the window: by wish, or because the window is over and late is better than never (R36). */
export const mayBeBeyondWindow = (
  booking: { laterByWish: boolean; deadline: CalendarDay },
  { now, timezone }: { now: Date; timezone: string },
): boolean => booking.laterByWish || dayOf(now, timezone) > booking.deadline;

/** Which consultant's times suit: the one of the booking or of the wish, null for anybody's (R37, R38, п. 21–22, абз. 24). */
export function suitingConsultants(
  booking: { startsAt: Date | null; consultantId: string | null; wishedConsultantId: string | null },
  { consultantChoice }: Pick<Limits, "consultantChoice">,
): (string | null)[] {
  const { startsAt, consultantId, wishedConsultantId } = booking;
  // Without a time the consultant is the one whom the centre has named.
  if (consultantId !== null && (startsAt === null || consultantChoice === "choice")) return [consultantId];
  if (wishedConsultantId === null || consultantChoice === "none") return [null];
  return consultantChoice === "choice" ? [wishedConsultantId] : [wishedConsultantId, null];
}
