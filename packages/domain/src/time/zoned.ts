import { Temporal } from "temporal-polyfill";
import { addDays, type CalendarDay, epochDayOf, minutesOf, type WallTime } from "./calendar.ts";
import { offsetAt, steadyOffset } from "./offsets.ts";

const dayMilliseconds = 86_400_000;
const minuteMilliseconds = 60_000;

/** The zone's wall clock at the instant, read as if it were UTC. */
const wallClock = (instant: Date, timezone: string): Date =>
  new Date(instant.getTime() + offsetAt(instant, timezone));

/** The calendar day of the instant in the IANA zone; throws RangeError on an unknown zone or an invalid Date. */
export const dayOf = (instant: Date, timezone: string): CalendarDay =>
  wallClock(instant, timezone).toISOString().slice(0, 10);

/** The wall-clock time of the instant in the zone, `HH:MM`. */
export const wallTimeOf = (instant: Date, timezone: string): WallTime =>
  wallClock(instant, timezone).toISOString().slice(11, 16);

/** The first instant of the day in the zone (not midnight where a shift of the clock removed it). */
export function startOfDay(day: CalendarDay, timezone: string): Date {
  const epochDay = epochDayOf(day);
  const offset = steadyOffset(epochDay, timezone);
  if (offset !== null) return new Date(epochDay * dayMilliseconds - offset);
  return new Date(Temporal.PlainDate.from(day).toZonedDateTime(timezone).epochMilliseconds);
}

/** 23:59:59.999 of the day in the zone. */
export const endOfDay = (day: CalendarDay, timezone: string): Date =>
  new Date(startOfDay(addDays(day, 1), timezone).getTime() - 1);

/** The instant of a wall time of the day; a time that a shift of the clock skips moves forward with it. */
export function atWallTime(day: CalendarDay, time: WallTime, timezone: string): Date {
  const minutes = minutesOf(time);
  if (minutes === 1440) return startOfDay(addDays(day, 1), timezone);
  const epochDay = epochDayOf(day);
  const offset = steadyOffset(epochDay, timezone);
  if (offset !== null) return new Date(epochDay * dayMilliseconds + minutes * minuteMilliseconds - offset);
  const plainTime = Temporal.PlainTime.from(time);
  return new Date(
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: timezone, plainTime }).epochMilliseconds,
  );
}

/** ISO 8601 to the second with the zone's offset: `2026-11-23T09:00:00+05:00`. */
export const isoWithOffset = (instant: Date, timezone: string): string =>
  wallClock(instant, timezone).toISOString().slice(0, 19) + offsetInWords(offsetAt(instant, timezone));

// A list writes hundreds of instants, and the zones of a country have a dozen offsets.
const offsetsInWords = new Map<number, string>();

function offsetInWords(offset: number): string {
  const known = offsetsInWords.get(offset);
  if (known !== undefined) return known;
  const minutes = Math.abs(Math.round(offset / minuteMilliseconds));
  const two = (count: number) => String(count).padStart(2, "0");
  const words = `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  offsetsInWords.set(offset, words);
  return words;
}
