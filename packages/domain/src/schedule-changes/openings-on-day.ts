import { type CalendarEntry, kindsOfDays } from "../schedule/production-calendar.ts";
import type { CalendarDay } from "../time/calendar.ts";
import type { KeptOpening } from "./schedule-change.ts";

/** Whether hours hold on a day; if not, why: hours of that date stand instead, or the country has the day off. */
export type StandingOfOpening = "in_force" | "replaced" | "day_off";

/**
 * Openings that fall on a day, in the order of their hours, with those that do not hold on it and why (R13): on a
 * moved working day those of the weekday it works as.
 */
export function openingsOnDay(
  openings: readonly KeptOpening[],
  day: CalendarDay,
  calendar: readonly CalendarEntry[] = [],
): { opening: KeptOpening; standing: StandingOfOpening }[] {
  const { weekday, isOff } = kindsOfDays(calendar)(day);
  const replacing = new Set(
    openings
      .filter(({ onDate, replacesWeekly }) => onDate === day && replacesWeekly)
      .map(({ consultantId }) => consultantId),
  );
  const standingOf = (opening: KeptOpening): StandingOfOpening => {
    if (opening.onDate !== null) return "in_force";
    if (replacing.has(opening.consultantId)) return "replaced";
    return isOff && !opening.onHolidays ? "day_off" : "in_force";
  };
  return openings
    .filter(
      ({ onDate, weekday: own, validFrom, validTo }) =>
        onDate === day || (onDate === null && own === weekday && validFrom <= day && (validTo ?? day) >= day),
    )
    .sort((one, other) => Number(one.startsAt > other.startsAt) - Number(one.startsAt < other.startsAt))
    .map((opening) => ({ opening, standing: standingOf(opening) }));
}
