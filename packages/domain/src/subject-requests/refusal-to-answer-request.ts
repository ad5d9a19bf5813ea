import type { Refusal } from "../refusal.ts";
import type { CalendarDay } from "../time/calendar.ts";
import type { SubjectRequestOutcome } from "./request-kinds.ts";

type Asked = {
  receivedOn: CalendarDay;
  answeredOn: CalendarDay;
  today: CalendarDay;
  outcome: SubjectRequestOutcome;
  /** What was answered before, null when nothing was. */
  answered: string | null;
  /** Who they are was destroyed; null when the centre holds nothing of whoever asks. */
  isErased: boolean | null;
};

const no = (code: Refusal["code"], message: string): Refusal => ({ code, message, requirement: "R12" });

/** Why an answer to a request about somebody's data cannot be entered, or null (R12). */
export function refusalToAnswerRequest(asked: Asked): Refusal | null {
  if (asked.answered !== null) {
    return no("already_answered", "На это обращение уже ответили. Обновите страницу.");
  }
  if (asked.answeredOn > asked.today || asked.answeredOn < asked.receivedOn) {
    return no(
      "answer_day_wrong",
      "Проверьте день ответа: он не раньше дня обращения и не позже сегодняшнего.",
    );
  }
  if (asked.outcome === "erased" && asked.isErased === false) {
    return no(
      "not_erased_yet",
      "Данные этого получателя ещё не уничтожены. Сначала откройте его карточку и уничтожьте данные.",
    );
  }
  return null;
}

/** Why a request cannot be entered, or null: a day that has not come. */
export const refusalToRegisterRequest = ({
  receivedOn,
  today,
}: {
  receivedOn: CalendarDay;
  today: CalendarDay;
}): Refusal | null =>
  receivedOn > today ? no("request_in_future", "День обращения ещё не наступил. Проверьте его.") : null;
