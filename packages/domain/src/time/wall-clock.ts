import { addDays, type CalendarDay, type WallTime } from "./calendar.ts";
import { atWallTime, startOfDay } from "./zoned.ts";

/** One day of a zone: turns minutes after midnight into epoch milliseconds without asking the zone each time. */
export type DayClock = { day: CalendarDay; at: (minutes: number) => number };

const dayMilliseconds = 86_400_000;

const wallTime = (minutes: number): WallTime =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

/** Clocks of `count` days from `first`; the zone is asked once a day, and by the minute only when its offset moves. */
export function dayClocks(first: CalendarDay, count: number, timezone: string): DayClock[] {
  const clocks: DayClock[] = [];
  let next = first;
  let nextStart = startOfDay(first, timezone).getTime();
  for (let index = 0; index < count; index++) {
    const [on, from] = [next, nextStart];
    next = addDays(on, 1);
    nextStart = startOfDay(next, timezone).getTime();
    const even = nextStart - from === dayMilliseconds;
    clocks.push({
      day: on,
      at: even
        ? (minutes) => from + minutes * 60_000
        : (minutes) => atWallTime(on, wallTime(minutes), timezone).getTime(),
    });
  }
  return clocks;
}
