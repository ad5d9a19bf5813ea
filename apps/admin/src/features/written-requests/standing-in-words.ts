import { type AnswerStanding, answerStandingLabels, bookingStateLabels, dateInWords } from "@prosvet/domain";
import type { WrittenRequest } from "../../api/types.ts";
import { deadlineInWords } from "../../time/deadline-in-words.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";

type Words = { text: string; urgent: boolean };

const late: readonly AnswerStanding[] = ["last_day", "missed"];

/** How long there is for the answer, in words: «осталось 3 дня», «просрочено на 1 день»; what presses is urgent. */
export function termOf({ mayAnswer, standing, deadline }: WrittenRequest, today: string): Words {
  if (mayAnswer) return { text: deadlineInWords(deadline, today), urgent: late.includes(standing) };
  return { text: `до ${dateInWords(deadline)}`, urgent: false };
}

/** What has been done about the answer. */
export function answerInWords({ answeredAt, draftSavedAt, standing, state }: WrittenRequest): string {
  if (answeredAt) return `${answerStandingLabels[standing]}, ${momentInWords(answeredAt)}`;
  if (draftSavedAt) return `Черновик, ${momentInWords(draftSavedAt)}`;
  return state === "requested" || state === "confirmed" || state === "overdue"
    ? "Не начат"
    : bookingStateLabels[state];
}

/** «23 ноября, 12:03» of an instant of the API. */
export const momentInWords = (instant: string): string =>
  `${dateInWords(dayOfWire(instant))}, ${timeOfWire(instant)}`;
