import { type CalendarDay, weekdayOf } from "./calendar.ts";

const weekdays = ["понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье"];
const months = [
  "января",
  "февраля",
  "марта",
  "апреля",
  "мая",
  "июня",
  "июля",
  "августа",
  "сентября",
  "октября",
  "ноября",
  "декабря",
];

/** «23 ноября» */
export const dateInWords = (day: CalendarDay): string =>
  `${Number(day.slice(8, 10))} ${months[Number(day.slice(5, 7)) - 1]}`;

/** «23 ноября 2026 г.»: a paper is of a year. */
export const dateOfPaper = (day: CalendarDay): string => `${dateInWords(day)} ${day.slice(0, 4)} г.`;

/** «понедельник, 23 ноября» */
export const dayInWords = (day: CalendarDay): string =>
  `${weekdays[weekdayOf(day) - 1]}, ${dateInWords(day)}`;

/** The form of a noun after a number: `plural(2, "день", "дня", "дней")` is «дня»; the number is not in it. */
export function plural(count: number, one: string, few: string, many: string): string {
  const whole = Math.abs(Math.trunc(count));
  const tens = whole % 100;
  const ones = whole % 10;
  if (whole !== Math.abs(count)) return few;
  if (tens > 10 && tens < 20) return many;
  if (ones === 1) return one;
  return ones > 1 && ones < 5 ? few : many;
}
