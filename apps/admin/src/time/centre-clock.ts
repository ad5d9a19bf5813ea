import type { CalendarDay, WallTime } from "@prosvet/domain";

type WallClock = { day: CalendarDay; time: WallTime };

const partsOf = new Map<string, Intl.DateTimeFormat>();

function formatOf(timezone: string): Intl.DateTimeFormat {
  const known = partsOf.get(timezone);
  if (known) return known;
  // Swedish writes "2026-11-23 09:00:00", the shape that the API uses too.
  const format = new Intl.DateTimeFormat("sv", {
    timeZone: timezone,
    dateStyle: "short",
    timeStyle: "medium",
  });
  partsOf.set(timezone, format);
  return format;
}

const wallText = (instant: Date, timezone: string): string =>
  formatOf(timezone).format(instant).replace(" ", "T");

/** What the clock on the centre's wall shows at the instant. */
export function wallClockAt(instant: Date, timezone: string): WallClock {
  const text = wallText(instant, timezone);
  return { day: text.slice(0, 10), time: text.slice(11, 16) };
}

export const todayIn = (timezone: string): CalendarDay => wallClockAt(new Date(), timezone).day;

const offsetAt = (milliseconds: number, timezone: string): number =>
  Date.parse(`${wallText(new Date(milliseconds), timezone)}Z`) - milliseconds;

function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / 60_000;
  const two = (count: number) => String(count).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The instant of a wall time of the centre, as the API takes it: "2026-11-23T09:00:00+05:00". */
export function wireInstant({ day, time }: WallClock, timezone: string): string {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const first = offsetAt(asUtc - offsetAt(asUtc, timezone), timezone);
  return `${day}T${time}:00${offsetText(first)}`;
}
