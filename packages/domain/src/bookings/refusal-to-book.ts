import type { Limits } from "../limits/limits.ts";
import { firstRefusal, type Refusal } from "../refusal.ts";
import { refusalOfStart } from "../slots/slot-bounds.ts";
import type { BookingFacts, BookingRequest } from "./booking-request.ts";
import { refusalOfChildcare } from "./refusal-of-childcare.ts";
import { refusalOfOffer } from "./refusal-of-offer.ts";

/**
 * Why the booking may not be made: form, channel and source (R24–R26, R31, R40), the choice of a consultant (R38),
 * childcare (R16), the time (R13, R36), and with a time how many open bookings a contact has. Never how often one came
 * (R39), never a missing field (R32). Whether the slot is free is asked of `refusalToTakeSlot`.
 */
export const refusalToBook = (request: BookingRequest, facts: BookingFacts, limits: Limits): Refusal | null =>
  firstRefusal(
    () => refusalOfOffer(request, limits),
    () => refusalOfConsultant(request, limits),
    () => refusalOfChildcare(request, facts, limits),
    () => refusalOfTime(request, facts, limits),
    () => refusalOfOpenBookings(request, facts, limits),
  );

function refusalOfConsultant(request: BookingRequest, limits: Limits): Refusal | null {
  if (request.startsAt && request.consultantId === null) {
    return {
      code: "consultant_missing",
      message: "Время выбрано без специалиста. Выберите время из списка ещё раз.",
      requirement: "R37",
    };
  }
  if (request.startsAt || request.consultantId === null || limits.consultantChoice !== "none") return null;
  return {
    code: "consultant_choice_not_offered",
    message: "Специалиста назначает центр. Запишитесь без выбора специалиста.",
    limit: "consultantChoice",
    value: limits.consultantChoice,
    requirement: "R38",
  };
}

function refusalOfTime(request: BookingRequest, facts: BookingFacts, limits: Limits): Refusal | null {
  if (!request.startsAt) return null;
  if (request.form === "written") {
    return {
      code: "form_takes_no_time",
      message: "Письменный ответ не требует времени. Отправьте запрос без него.",
      requirement: "R26",
    };
  }
  if (request.source === "walk_in") return null;
  const { now, timezone } = facts;
  return refusalOfStart(request.startsAt, { now, limits, laterByWish: request.laterByWish }, timezone);
}

function refusalOfOpenBookings(
  { startsAt }: BookingRequest,
  facts: BookingFacts,
  limits: Limits,
): Refusal | null {
  const cap = limits.openBookingsPerContact;
  // It guards the schedule: whoever waits for a time takes none, and nobody is limited in how often they come.
  if (startsAt === null || facts.openBookingsOfContact < cap) return null;
  return {
    code: "too_many_open_bookings",
    // The limit and not the count: who types a stranger's telephone is not told how many bookings it has.
    message: `Открытых записей с одним телефоном или адресом может быть не больше ${cap}. Запишитесь без времени: его предложит центр.`,
    limit: "openBookingsPerContact",
    value: cap,
    requirement: "R39",
  };
}
