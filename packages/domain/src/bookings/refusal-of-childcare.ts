import type { Limits } from "../limits/limits.ts";
import type { Refusal } from "../refusal.ts";
import type { BookingFacts, BookingRequest } from "./booking-request.ts";

/** Why a child cannot be looked after: not offered, not in person, no place left (R16, п. 6б, абз. 10б). */
export function refusalOfChildcare(
  request: Pick<BookingRequest, "form" | "childcareChildren">,
  facts: Pick<BookingFacts, "childcarePlacesTaken">,
  limits: Pick<Limits, "childcare">,
): Refusal | null {
  if (request.childcareChildren === 0) return null;
  const { offered, places } = limits.childcare;
  const from = { limit: "childcare", value: limits.childcare, requirement: "R16" } as const;
  if (!offered) {
    return {
      code: "childcare_not_offered",
      message: "Присмотра за ребёнком в центре нет. Запишитесь без него.",
      ...from,
    };
  }
  if (request.form !== "in_person") {
    const message =
      "Присмотр за ребёнком есть только при встрече в центре. Выберите её или запишитесь без присмотра.";
    return { code: "childcare_in_person_only", message, ...from };
  }
  const left = Math.max(0, places - (facts.childcarePlacesTaken ?? 0));
  if (request.childcareChildren <= left) return null;
  const message =
    left === 0
      ? "Мест для присмотра на это время не осталось. Выберите другое время или запишитесь без присмотра."
      : `Мест для присмотра на это время: ${left}. Уменьшите число детей или выберите другое время.`;
  return { code: "childcare_places_exceeded", message, ...from };
}

/**
 * Why a booking cannot have the places back that it had at its former time: somebody else has them now (R16). In and
 * out as above; the words are for whoever takes an action back.
 */
export function refusalOfChildcareAgain(
  request: Pick<BookingRequest, "form" | "childcareChildren">,
  facts: Pick<BookingFacts, "childcarePlacesTaken">,
  limits: Pick<Limits, "childcare">,
): Refusal | null {
  const refusal = refusalOfChildcare(request, facts, limits);
  const message =
    "Вернуть запись на прежнее время нельзя: мест для присмотра на него уже нет. Подберите другое время.";
  return refusal && { ...refusal, message };
}
