/** A day of the calendar, `YYYY-MM-DD`. */
export type CalendarDay = string;
/** A wall-clock time, `HH:MM`; `24:00` ends a day. */
export type WallTime = string;
/** 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const dayMilliseconds = 86_400_000;

/** Days since 1970-01-01; throws RangeError when the text is not a day of the calendar. */
export function epochDayOf(day: CalendarDay): number {
  const milliseconds = Date.parse(`${day}T00:00:00Z`);
  if (day.length !== 10 || Number.isNaN(milliseconds) || dayOfEpoch(milliseconds / dayMilliseconds) !== day) {
    throw new RangeError("not a calendar day");
  }
  return milliseconds / dayMilliseconds;
}

/** The day that is `epochDay` days after 1970-01-01. */
export const dayOfEpoch = (epochDay: number): CalendarDay =>
  new Date(epochDay * dayMilliseconds).toISOString().slice(0, 10);

/** Whether the text is a day of the calendar: `2026-02-30` is not. */
export function isCalendarDay(text: string): boolean {
  try {
    epochDayOf(text);
    return true;
  } catch {
    return false;
  }
}

/** The day `count` days after `day` (before it, when negative). */
export const addDays = (day: CalendarDay, count: number): CalendarDay => dayOfEpoch(epochDayOf(day) + count);

/** The day `count` months after `day`; the 31st becomes the last day of a shorter month. */
export function addMonths(day: CalendarDay, count: number): CalendarDay {
  epochDayOf(day);
  const monthIndex = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const year = Math.floor(monthIndex / 12);
  const month = monthIndex - year * 12;
  const lastDate = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const date = Math.min(Number(day.slice(8, 10)), lastDate);
  return new Date(Date.UTC(year, month, date)).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`: 0 on the same day, negative backwards. */
export const daysBetween = (from: CalendarDay, to: CalendarDay): number => epochDayOf(to) - epochDayOf(from);

/** Day of the week, 1 is Monday and 7 is Sunday. */
export const weekdayOf = (day: CalendarDay): Weekday => ((((epochDayOf(day) % 7) + 10) % 7) + 1) as Weekday;

/** Minutes after midnight of a wall time; throws RangeError on anything but `00:00`…`24:00`. */
export function minutesOf(time: WallTime): number {
  const match = /^(\d\d):([0-5]\d)$/.exec(time);
  const minutes = match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN;
  if (!(minutes <= 1440)) throw new RangeError("not a wall time");
  return minutes;
}

/** Monday and Sunday of the week of a day. */
export function weekOf(day: CalendarDay): { from: CalendarDay; to: CalendarDay } {
  const from = addDays(day, 1 - weekdayOf(day));
  return { from, to: addDays(from, 6) };
}
