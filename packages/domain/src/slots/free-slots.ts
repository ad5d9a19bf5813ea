import { answersTopic } from "../consultants/competences.ts";
import { kindsOfDays } from "../schedule/production-calendar.ts";
import { type CalendarDay, daysBetween } from "../time/calendar.ts";
import { type DayClock, dayClocks } from "../time/wall-clock.ts";
import { blockedRanges, type Hindrances, hindrancesOf, type Range } from "./blocked-ranges.ts";
import { meetingsOf } from "./meetings-of-day.ts";
import { byConsultant } from "./openings-of-day.ts";
import { refusalOfDuration } from "./refusal-of-duration.ts";
import { bookableDays, earliestStart } from "./slot-bounds.ts";
import type { Start } from "./slot-starts.ts";
import type { Schedule, Slot, SlotRules, SlotWish } from "./slot-types.ts";
import { type Standing, standingOf } from "./standing-of-start.ts";

export type SlotSearch = Schedule &
  SlotRules &
  SlotWish & {
    from: CalendarDay;
    to: CalendarDay;
    consultantId?: string | undefined;
  };

/**
 * Free slots from the day `from` to the day `to` of the centre, in the order of start and consultant (R13, R24, R27,
 * R36, R37): on the steps of the openings, wholly inside them, their people, room and seats free with the buffer,
 * after the notice, within the horizon and, where it is guaranteed, the window. A start, consultant and form comes
 * once. Throws RangeError on days or wall times that are none.
 */
export function freeSlots(search: SlotSearch): Slot[] {
  const { limits, form, durationMinutes } = search;
  if (durationMinutes !== undefined && refusalOfDuration(durationMinutes, limits)) return [];
  if (form && !limits.serviceForms.includes(form)) return [];

  const earliest = earliestStart(search);
  const clocks = clocksOf(search);
  const hindrances = hindrancesOf(search, search.now, limits.bufferMinutes);
  const consultants = byConsultant(search.openings);
  const second = consultants.find(({ id }) => id === search.secondConsultantId) ?? null;
  const rules = { wish: search, limits, kindOf: kindsOfDays(search.calendar), second };
  const found: { at: number; slot: Slot }[] = [];

  for (const consultant of consultants) {
    const { id } = consultant;
    if (search.consultantId && id !== search.consultantId) continue;
    const standingIn = standings(id, hindrances);
    const isAnswered = ({ secondConsultantId }: Start) => answersTopic([id, secondConsultantId], search);
    for (const clock of clocks) {
      const free: FreeStart[] = [];
      for (const start of meetingsOf(consultant, clock, rules)) {
        if (start.at < earliest || !isAnswered(start)) continue;
        const standing = standingIn(start);
        if (standing.free) free.push({ start, standing });
      }
      for (const one of eachFormOnce(free)) found.push({ at: one.start.at, slot: slotOf(id, one) });
    }
  }
  return found.sort((left, right) => left.at - right.at).map(({ slot }) => slot);
}

type FreeStart = { start: Start; standing: Standing & { free: true } };

/** The slot that a free start of a consultant makes. */
export function slotOf(consultantId: string, { start, standing }: FreeStart): Slot {
  const { at, until, forms, placeId, roomId, secondConsultantId, seats } = start;
  const { seatsFree, seat } = standing;
  const [startsAt, endsAt] = [new Date(at), new Date(until)];
  return {
    consultantId,
    startsAt,
    endsAt,
    forms,
    placeId,
    roomId,
    secondConsultantId,
    seats,
    seatsFree,
    seat,
  };
}

/** Of starts at one time a later one keeps only the forms that no earlier one offers. */
function eachFormOnce(starts: readonly FreeStart[]): readonly FreeStart[] {
  if (starts.every(({ start }, index) => start.at !== starts[index + 1]?.start.at)) return starts;
  const offered = new Map<number, Set<string>>();
  return starts.flatMap(({ start, standing }) => {
    const before = offered.get(start.at) ?? new Set();
    const forms = start.forms.filter((form) => !before.has(form));
    offered.set(start.at, new Set([...before, ...forms]));
    return forms.length > 0 ? [{ start: { ...start, forms }, standing }] : [];
  });
}

const alone = { free: true, seatsFree: 1, seat: 1 } as const;
const taken = { free: false, why: "taken" } as const;

type Walk = { blocked: Range[]; next: number };

/** Asked in the order of time: ranges that are over are never looked at again. A group is looked at by its seats. */
function standings(consultantId: string, hindrances: Hindrances): (start: Start) => Standing {
  const walks = new Map<string | null, Map<string | null, Walk>>();
  const walkOf = ({ roomId, secondConsultantId }: Start): Walk => {
    const known = walks.get(roomId)?.get(secondConsultantId);
    if (known) return known;
    const people: [string, ...string[]] = secondConsultantId
      ? [consultantId, secondConsultantId]
      : [consultantId];
    const walk = { blocked: blockedRanges(hindrances, people, roomId), next: 0 };
    walks.set(roomId, (walks.get(roomId) ?? new Map()).set(secondConsultantId, walk));
    return walk;
  };
  return (start) => {
    if (start.seats > 1) return standingOf(start, consultantId, hindrances);
    const walk = walkOf(start);
    while (walk.next < walk.blocked.length && (walk.blocked[walk.next] as Range).until <= start.at)
      walk.next++;
    const block = walk.blocked[walk.next];
    return !block || block.from >= start.until ? alone : taken;
  };
}

function clocksOf(search: SlotSearch): DayClock[] {
  const { first, last } = bookableDays(search, search.timezone);
  const from = search.from > first ? search.from : first;
  const to = search.to < last ? search.to : last;
  return from <= to ? dayClocks(from, daysBetween(from, to) + 1, search.timezone) : [];
}
