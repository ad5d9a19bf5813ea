import type { CalendarDay } from "../time/calendar.ts";

export const subjectRequestStandings = ["open", "overdue", "answered", "answered_late"] as const;
export type SubjectRequestStanding = (typeof subjectRequestStandings)[number];

export const subjectRequestStandingLabels: Record<SubjectRequestStanding, string> = {
  open: "Ждёт ответа",
  overdue: "Просрочен",
  answered: "Ответ дан",
  answered_late: "Ответ дан с опозданием",
};

type Known = { deadline: CalendarDay; answeredOn: CalendarDay | null };

/** How a request stands on a day: late is after its last day, answered or not (152-ФЗ, статья 20). */
export function subjectRequestStanding(
  { deadline, answeredOn }: Known,
  today: CalendarDay,
): SubjectRequestStanding {
  if (answeredOn !== null) return answeredOn > deadline ? "answered_late" : "answered";
  return today > deadline ? "overdue" : "open";
}
