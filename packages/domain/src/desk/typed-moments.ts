import { type CalendarDay, isCalendarDay, type WallTime } from "../time/calendar.ts";

const dayTyped = /^(\d{1,2})[.,/-](\d{1,2})(?:[.,/-](\d{2}|\d{4}))?$/;
const timeTyped = /^(\d{1,2})[\s:.,-]?(\d{2})(?::\d{2})?$/;

const two = (digits: string) => digits.padStart(2, "0");

/**
 * A day as people and spreadsheets write it: «23.11», «23.11.26», «23.11.2026», «2026-11-23». Without a year it is the
 * last such day up to `today`. Null when it is no day.
 */
export function dayTypedAs(typed: string, today: CalendarDay): CalendarDay | null {
  const text = typed.trim();
  if (isCalendarDay(text)) return text;
  const [, date, month, year] = dayTyped.exec(text) ?? [];
  if (date === undefined || month === undefined) return null;
  const ofYear = (number: number) => `${number}-${two(month)}-${two(date)}`;
  const thisYear = Number(today.slice(0, 4));
  const said = year && Number(year.length === 2 ? `20${year}` : year);
  const day = said ? ofYear(said) : ofYear(thisYear) > today ? ofYear(thisYear - 1) : ofYear(thisYear);
  return isCalendarDay(day) ? day : null;
}

/** A time of day: «930», «9:30», «9.30», «09:30:00». Null when it is none. */
export function timeTypedAs(typed: string): WallTime | null {
  const [, hours, minutes] = timeTyped.exec(typed.trim()) ?? [];
  if (hours === undefined || minutes === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${two(hours)}:${minutes}`;
}

/** A whole number from `least` to `most`, or null. */
export function wholeTypedAs(typed: string, least: number, most: number): number | null {
  const text = typed.trim();
  if (!/^\d{1,4}$/.test(text)) return null;
  const number = Number(text);
  return number >= least && number <= most ? number : null;
}
