import type { CalendarDay } from "../time/calendar.ts";

export type AnswerStanding = "waits" | "last_day" | "missed" | "answered" | "answered_late";

export const answerStandingLabels: Record<AnswerStanding, string> = {
  waits: "Ждёт ответа",
  last_day: "Сегодня последний день",
  missed: "Срок пропущен",
  answered: "Ответ дан в срок",
  answered_late: "Ответ дан после срока",
};

type Facts = { deadline: CalendarDay; answeredOn: CalendarDay | null; today: CalendarDay };

/** How a written request stands to the last day for its answer (R26); all three are days of the centre. */
export function answerStanding({ deadline, answeredOn, today }: Facts): AnswerStanding {
  if (answeredOn !== null) return answeredOn <= deadline ? "answered" : "answered_late";
  if (today > deadline) return "missed";
  return today === deadline ? "last_day" : "waits";
}
