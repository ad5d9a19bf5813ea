import { Temporal } from "temporal-polyfill";

const dayMilliseconds = 86_400_000;
const daysRemembered = 4096;

// Asking a zone costs 10–30 µs and a listing formats a thousand instants: the answer is remembered by day.
const offsetsByZone = new Map<string, Map<number, number>>();

const askZone = (milliseconds: number, timezone: string): number =>
  Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(timezone).offsetNanoseconds / 1e6;

/** The offset of the whole day of UTC in milliseconds, NaN when it moves within the day. */
function offsetOfUtcDay(utcDay: number, timezone: string): number {
  const known = offsetsByZone.get(timezone)?.get(utcDay);
  if (known !== undefined) return known;

  const first = askZone(utcDay * dayMilliseconds, timezone);
  const last = askZone((utcDay + 1) * dayMilliseconds - 1, timezone);
  const offset = first === last ? first : Number.NaN;
  const offsets = offsetsByZone.get(timezone) ?? new Map<number, number>();
  if (offsets.size >= daysRemembered) offsets.clear();
  offsetsByZone.set(timezone, offsets.set(utcDay, offset));
  return offset;
}

/** How far the zone's clock is ahead of UTC at the instant, in milliseconds; throws RangeError on an unknown zone. */
export function offsetAt(instant: Date, timezone: string): number {
  const milliseconds = instant.getTime();
  const offset = offsetOfUtcDay(Math.floor(milliseconds / dayMilliseconds), timezone);
  return Number.isNaN(offset) ? askZone(milliseconds, timezone) : offset;
}

/** The offset in milliseconds if it is the same the day before, on, and after the day of the epoch; otherwise null. */
export function steadyOffset(epochDay: number, timezone: string): number | null {
  const offset = offsetOfUtcDay(epochDay, timezone);
  const steady =
    offset === offsetOfUtcDay(epochDay - 1, timezone) && offset === offsetOfUtcDay(epochDay + 1, timezone);
  return steady ? offset : null;
}
