import type { Limits } from "../limits/limits.ts";
import type { KindOfDay } from "../schedule/production-calendar.ts";
import type { CalendarDay } from "../time/calendar.ts";
import type { DayClock } from "../time/wall-clock.ts";
import { type ConsultantOpenings, type Hours, hoursOf } from "./openings-of-day.ts";
import { isBeside } from "./receives-beside.ts";
import { type Start, startsOf } from "./slot-starts.ts";
import type { SlotWish } from "./slot-types.ts";

export type DayRules = {
  wish: SlotWish;
  limits: Limits;
  kindOf: (day: CalendarDay) => KindOfDay;
  /** The openings of the second consultant who is wished for, null when there are none. */
  second: ConsultantOpenings | null;
};

/** Meetings that the openings of a consultant make possible on a day, whoever is free or not, in order. */
export function meetingsOf(consultant: ConsultantOpenings, clock: DayClock, rules: DayRules): Start[] {
  const { wish, limits, kindOf } = rules;
  const { form, secondConsultantId } = wish;
  const isOffered = (hours: Hours) => !form || hours.forms.includes(form);
  const hours = hoursOf(consultant, clock.day, limits.serviceForms, kindOf).filter(isOffered);
  if (!secondConsultantId) return startsOf(hours, clock, wish, limits);
  if (secondConsultantId === consultant.id) return [];

  const together = hours.filter((one) => one.secondConsultantId === secondConsultantId);
  const alone = hours.filter((one) => one.secondConsultantId === null && one.seats === 1);
  const besides = rules.second
    ? hoursOf(rules.second, clock.day, limits.serviceForms, kindOf).filter((one) =>
        isBeside(one, consultant.id),
      )
    : [];
  const spans = besides
    .filter(isOffered)
    .map((one) => ({ ...one, from: clock.at(one.opens), until: clock.at(one.closes) }));
  const joint = startsOf(alone, clock, wish, limits).flatMap((start): Start[] => {
    const around = spans.filter(({ from, until }) => from <= start.at && start.until <= until);
    const forms = start.forms.filter((one) => around.some((span) => span.forms.includes(one)));
    return forms.length > 0 ? [{ ...start, forms, secondConsultantId }] : [];
  });
  return [...startsOf(together, clock, wish, limits), ...joint].sort((left, right) => left.at - right.at);
}
