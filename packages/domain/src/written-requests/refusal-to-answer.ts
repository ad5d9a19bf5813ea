import { refusalByState } from "../bookings/booking-actions.ts";
import type { BookingState } from "../catalogues/states.ts";
import { firstRefusal, type Refusal } from "../refusal.ts";
import { type AnswerOutcome, outcomesForChild } from "./answer-kinds.ts";

type Request = { state: BookingState; consultantId: string | null };
type Answer = { outcome: AnswerOutcome; helpToChild: boolean };

/** Why nothing may be written to the request any more: it is answered, cancelled or closed otherwise (R9). */
export const refusalToDraftAnswer = ({ state }: Pick<Request, "state">): Refusal | null =>
  refusalByState(state, "record_service");

/**
 * Why the answer may not be given: the request's state (R9), nobody named to answer it (R37), an outcome that does not
 * fit a request for help to a child (R29). What the journal asks of a line is asked of `refusalToRecordService`.
 */
export const refusalToAnswer = (request: Request, answer: Answer): Refusal | null =>
  firstRefusal(
    () => refusalToDraftAnswer(request),
    () => refusalOfConsultant(request),
    () => refusalOfChild(answer),
  );

function refusalOfConsultant({ consultantId }: Request): Refusal | null {
  if (consultantId !== null) return null;
  return {
    code: "consultant_missing",
    message: "Сначала назначьте консультанта, который отвечает на запрос.",
    requirement: "R37",
  };
}

function refusalOfChild({ helpToChild, outcome }: Answer): Refusal | null {
  if (!helpToChild || outcomesForChild.some((fitting) => fitting === outcome)) return null;
  return {
    code: "outcome_does_not_fit",
    message:
      "Просят помочь самому ребёнку: разъясните порядок такой помощи или направьте в организацию, которая её оказывает.",
    requirement: "R29",
  };
}
