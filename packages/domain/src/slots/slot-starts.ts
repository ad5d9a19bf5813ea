import type { ServiceForm } from "../catalogues/service-forms.ts";
import type { Limits } from "../limits/limits.ts";
import type { DayClock } from "../time/wall-clock.ts";
import type { Hours } from "./openings-of-day.ts";
import type { SlotWish } from "./slot-types.ts";

/** A possible meeting in epoch milliseconds and what the openings around it say of it. */
export type Start = Pick<Hours, "forms" | "placeId" | "roomId" | "secondConsultantId" | "seats"> & {
  at: number;
  until: number;
};

/** How long a meeting in these hours lasts: a group as its opening says, others by need before all else (R27). */
export function minutesIn(hours: Hours, wish: SlotWish, limits: Limits): number {
  const { default: usual } = limits.durationMinutes;
  if (hours.seats > 1) return hours.durationMinutes ?? usual;
  const byTopic = limits.durationMinutesByTopic as Partial<Record<string, number>>;
  return wish.durationMinutes ?? hours.durationMinutes ?? byTopic[wish.topic ?? ""] ?? usual;
}

/**
 * Possible meetings of one consultant on one day, in order: every step of the hours that the duration fits into; groups
 * follow one another. Hours that differ in nothing but their forms give a start once.
 */
export function startsOf(hours: readonly Hours[], clock: DayClock, wish: SlotWish, limits: Limits): Start[] {
  const [only] = hours;
  if (only && hours.length === 1) return stepsOf(only, clock, wish, limits);
  const known = new Map<string, Start>();
  for (const opening of hours) {
    for (const start of stepsOf(opening, clock, wish, limits)) {
      const { at, until, placeId, secondConsultantId, seats } = start;
      const key = `${at} ${until} ${placeId} ${secondConsultantId} ${seats}`;
      const same = known.get(key);
      known.set(key, same ? { ...start, forms: union(same.forms, start.forms) } : start);
    }
  }
  return [...known.values()].sort((left, right) => left.at - right.at);
}

function stepsOf(hours: Hours, clock: DayClock, wish: SlotWish, limits: Limits): Start[] {
  const minutes = minutesIn(hours, wish, limits);
  const step = (hours.seats > 1 ? minutes + limits.bufferMinutes : limits.slotStepMinutes) * 60_000;
  const duration = minutes * 60_000;
  const { opens: _, closes: __, durationMinutes: ___, ...rest } = hours;
  const starts: Start[] = [];
  const last = clock.at(hours.closes) - duration;
  for (let at = clock.at(hours.opens); at <= last; at += step) {
    starts.push({ ...rest, at, until: at + duration });
  }
  return starts;
}

const union = (left: readonly ServiceForm[], right: readonly ServiceForm[]): readonly ServiceForm[] =>
  [...new Set([...left, ...right])].sort();
