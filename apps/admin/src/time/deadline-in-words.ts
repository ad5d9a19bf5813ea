import { type CalendarDay, daysBetween, plural } from "@prosvet/domain";

const days = (count: number): string => `${count} ${plural(count, "день", "дня", "дней")}`;

/** How far the last day of the window is: «осталось 3 дня», «сегодня последний день», «просрочено на 1 день». */
export function deadlineInWords(deadline: CalendarDay, today: CalendarDay): string {
  const left = daysBetween(today, deadline);
  if (left < 0) return `просрочено на ${days(-left)}`;
  if (left === 0) return "сегодня последний день";
  return `${plural(left, "остался", "осталось", "осталось")} ${days(left)}`;
}
