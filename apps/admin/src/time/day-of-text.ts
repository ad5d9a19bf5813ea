import { isCalendarDay } from "@prosvet/domain";

const typed = /^\s*(\d{1,2})[.\s/-](\d{1,2})[.\s/-](\d{4})\s*$/;

/** "23.11.2026" and "3 11 2026" are days of November; null when it is no day of the calendar. */
export function dayOfText(text: string): string | null {
  const [, date, month, year] = typed.exec(text) ?? [];
  if (date === undefined || month === undefined || year === undefined) return null;
  const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
  return isCalendarDay(day) ? day : null;
}
