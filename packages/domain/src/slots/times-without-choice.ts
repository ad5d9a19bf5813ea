import { candidateOf, inOrderOfProposal } from "../consultants/propose-consultants.ts";
import { type CalendarDay, weekOf } from "../time/calendar.ts";
import { dayOf } from "../time/zoned.ts";
import type { Schedule, Slot, SlotWish } from "./slot-types.ts";

/**
 * Slots of a centre that names the consultant itself (R37, R38): each time and form once, with the one whom the centre
 * proposes of those who are free then. In: slots in order, the schedule they come from, the topic. Out: in order.
 */
export function timesWithoutChoice(slots: readonly Slot[], facts: Schedule & SlotWish): Slot[] {
  const { busy, timezone } = facts;
  const weekAt = weeksIn(timezone);
  const loads = new Map<CalendarDay, Map<string, number>>();
  for (const { consultantId, startsAt } of busy) {
    const week = weekAt(startsAt);
    const ofWeek = loads.get(week) ?? new Map<string, number>();
    loads.set(week, ofWeek.set(consultantId, (ofWeek.get(consultantId) ?? 0) + 1));
  }
  return [...byStart(slots)].flatMap(([, ofTime]) => {
    const [first] = ofTime;
    if (!first || ofTime.length === 1) return ofTime;
    const ofWeek = loads.get(weekAt(first.startsAt)) ?? new Map<string, number>();
    const candidates = ofTime.map((slot) => ({
      ...candidateOf(slot.consultantId, { ...facts, loads: ofWeek }),
      slot,
    }));
    const offered = new Set<string>();
    return inOrderOfProposal(candidates).flatMap(({ slot }) => {
      const forms = slot.forms.filter((form) => !offered.has(form));
      for (const form of forms) offered.add(form);
      return forms.length > 0 ? [{ ...slot, forms }] : [];
    });
  });
}

/** The Monday of an instant's week, each day of it asked once. */
function weeksIn(timezone: string): (instant: Date) => CalendarDay {
  const known = new Map<CalendarDay, CalendarDay>();
  return (instant) => {
    const day = dayOf(instant, timezone);
    const monday = known.get(day) ?? weekOf(day).from;
    known.set(day, monday);
    return monday;
  };
}

function byStart(slots: readonly Slot[]): Map<number, Slot[]> {
  const times = new Map<number, Slot[]>();
  for (const slot of slots) {
    const at = slot.startsAt.getTime();
    const ofTime = times.get(at);
    if (ofTime) ofTime.push(slot);
    else times.set(at, [slot]);
  }
  return times;
}
