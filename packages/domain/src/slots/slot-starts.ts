import type { ServiceForm } from "../catalogues/service-forms.ts";
import type { DayClock } from "../time/wall-clock.ts";
import type { Hours } from "./openings-of-day.ts";

/** A possible start in epoch milliseconds and the forms that the openings around it offer. */
export type Start = { at: number; forms: readonly ServiceForm[] };

/** Starts of one consultant on one day, in order, each once: steps of every opening that the duration fits into. */
export function startsOf(hours: readonly Hours[], clock: DayClock, step: number, duration: number): Start[] {
  if (hours.length === 1) return stepsOf(hours[0] as Hours, clock, step, duration);
  const byTime = new Map<number, Start>();
  for (const opening of hours) {
    for (const start of stepsOf(opening, clock, step, duration)) {
      const known = byTime.get(start.at);
      byTime.set(start.at, known ? { at: start.at, forms: union(known.forms, start.forms) } : start);
    }
  }
  return [...byTime.values()].sort((left, right) => left.at - right.at);
}

function stepsOf(hours: Hours, clock: DayClock, step: number, duration: number): Start[] {
  const starts: Start[] = [];
  const last = clock.at(hours.closes) - duration;
  for (let at = clock.at(hours.opens); at <= last; at += step) starts.push({ at, forms: hours.forms });
  return starts;
}

const union = (left: readonly ServiceForm[], right: readonly ServiceForm[]): readonly ServiceForm[] =>
  [...new Set([...left, ...right])].sort();
