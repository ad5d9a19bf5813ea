import type { ServiceForm } from "../catalogues/service-forms.ts";
import { type CalendarDay, daysBetween } from "../time/calendar.ts";
import { type DayClock, dayClocks } from "../time/wall-clock.ts";
import { blockedRanges, type Range } from "./blocked-ranges.ts";
import { byConsultant, hoursOf } from "./openings-of-day.ts";
import { bookableDays, earliestStart } from "./slot-bounds.ts";
import { type Start, startsOf } from "./slot-starts.ts";
import type { Schedule, Slot, SlotRules } from "./slot-types.ts";

export type SlotSearch = Schedule &
  SlotRules & {
    from: CalendarDay;
    to: CalendarDay;
    form?: ServiceForm;
    consultantId?: string;
    /** Without it, the centre's usual duration; outside the centre's bounds nothing is free. */
    durationMinutes?: number;
  };

/** The free starts of one consultant in epoch milliseconds, day after day. */
function freeStarts(
  days: readonly Start[][],
  blocked: readonly Range[],
  duration: number,
  earliest: number,
): Start[] {
  const free: Start[] = [];
  let next = 0;
  for (const starts of days) {
    for (const start of starts) {
      if (start.at < earliest) continue;
      while (next < blocked.length && (blocked[next] as Range).until <= start.at) next++;
      const block = blocked[next];
      if (!block || block.from >= start.at + duration) free.push(start);
    }
  }
  return free;
}

function clocksOf(search: SlotSearch): DayClock[] {
  const { first, last } = bookableDays(search, search.timezone);
  const from = search.from > first ? search.from : first;
  const to = search.to < last ? search.to : last;
  return from <= to ? dayClocks(from, daysBetween(from, to) + 1, search.timezone) : [];
}

/**
 * Free slots from the day `from` to the day `to` of the centre, in the order of start and consultant (R13, R16, R27,
 * R36): on the step of an opening, wholly inside it, clear of busy ranges with the buffer and of absences,
 * after the notice, within the horizon and, where it is guaranteed, the window. Throws RangeError on days or wall
 * times that are none.
 */
export function freeSlots(search: SlotSearch): Slot[] {
  const { limits, form } = search;
  const minutes = search.durationMinutes ?? limits.durationMinutes.default;
  if (minutes < limits.durationMinutes.min || minutes > limits.durationMinutes.max) return [];
  if (form && !limits.serviceForms.includes(form)) return [];

  const duration = minutes * 60_000;
  const step = limits.slotStepMinutes * 60_000;
  const earliest = earliestStart(search);
  const clocks = clocksOf(search);
  const blockedOf = blockedRanges(search, limits.bufferMinutes);
  const found: { at: number; slot: Slot }[] = [];

  for (const consultant of byConsultant(search.openings)) {
    if (search.consultantId && consultant.id !== search.consultantId) continue;
    const days = clocks.map((clock) =>
      startsOf(
        hoursOf(consultant, clock.day, limits.serviceForms).filter(
          (hours) => !form || hours.forms.includes(form),
        ),
        clock,
        step,
        duration,
      ),
    );
    for (const { at, forms } of freeStarts(days, blockedOf(consultant.id), duration, earliest)) {
      const slot = {
        consultantId: consultant.id,
        startsAt: new Date(at),
        endsAt: new Date(at + duration),
        forms,
      };
      found.push({ at, slot });
    }
  }
  return found.sort((left, right) => left.at - right.at).map(({ slot }) => slot);
}
