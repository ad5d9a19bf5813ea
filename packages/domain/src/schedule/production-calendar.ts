import { type CalendarDay, type Weekday, weekdayOf } from "../time/calendar.ts";

export const calendarDayKinds = ["holiday", "day_off", "working_day", "shortened"] as const;
export type CalendarDayKind = (typeof calendarDayKinds)[number];

export const calendarDayKindLabels: Record<CalendarDayKind, string> = {
  holiday: "Праздник",
  day_off: "Выходной",
  working_day: "Рабочий день",
  shortened: "Сокращённый день",
};

/** A day that the country's production calendar says something of. */
export type CalendarEntry = {
  day: CalendarDay;
  kind: CalendarDayKind;
  /** Of a moved working day: the weekday whose hours apply, 1 is Monday. */
  worksAs: Weekday | null;
  title?: string;
};

/** Of a day: the weekday whose weekly hours apply, and whether it is a holiday or a day off. */
export type KindOfDay = { weekday: Weekday; isOff: boolean };

/**
 * Whose weekly hours apply on a day (R13): on a holiday or a day off only those that hold on holidays, on a moved
 * working day those of the weekday it works as. A shortened day changes nothing by itself.
 */
export function kindsOfDays(calendar: readonly CalendarEntry[] = []): (day: CalendarDay) => KindOfDay {
  const byDay = new Map(calendar.map((entry) => [entry.day, entry]));
  // Every consultant asks for the same days.
  const known = new Map<CalendarDay, KindOfDay>();
  const kindOf = (day: CalendarDay): KindOfDay => {
    const entry = byDay.get(day);
    const isOff = entry?.kind === "holiday" || entry?.kind === "day_off";
    return { weekday: entry?.worksAs ?? weekdayOf(day), isOff };
  };
  return (day) => {
    const kind = known.get(day) ?? kindOf(day);
    known.set(day, kind);
    return kind;
  };
}
