import { proposeConsultant } from "../consultants/propose-consultants.ts";
import { freeSlots } from "../slots/free-slots.ts";
import { refusalOfDuration } from "../slots/refusal-of-duration.ts";
import type { BusyRange, Schedule, Slot, SlotRules } from "../slots/slot-types.ts";
import { addDays, type CalendarDay } from "../time/calendar.ts";
import { dayOf } from "../time/zoned.ts";
import type { ScheduledBooking } from "./orphans.ts";

/** An orphan as a new time is looked for it. */
export type OrphanToMove = ScheduledBooking & {
  id: string;
  topic: string | null;
  requestedAt: Date;
  deadline: CalendarDay;
  laterByWish: boolean;
  /** More than one on the seat of a group. */
  seats: number;
};

type Around = Schedule & Pick<SlotRules, "now" | "limits">;

/** Times that an orphan may move to, in order: inside its window, as long as it was, with the same people beside. */
export function timesFor(orphan: OrphanToMove, around: Around): Slot[] {
  const { now, limits, timezone, busy } = around;
  const { id, form, topic, startsAt, endsAt, requestedAt, laterByWish, secondConsultantId, seats } = orphan;
  const minutes = (endsAt.getTime() - startsAt.getTime()) / 60_000;
  const isAlone = seats === 1;
  const today = dayOf(now, timezone);
  const slots = freeSlots({
    ...around,
    busy: busy.filter(({ bookingId, jointWith }) => bookingId !== id && jointWith !== id),
    from: today,
    to: addDays(today, limits.bookingHorizonDays),
    form,
    topic: topic ?? undefined,
    requestedAt,
    laterByWish,
    durationMinutes: isAlone && !refusalOfDuration(minutes, limits) ? minutes : undefined,
    secondConsultantId: secondConsultantId ?? undefined,
  });
  return slots.filter(
    (slot) => slot.seats > 1 === !isAlone && slot.secondConsultantId === secondConsultantId,
  );
}

/**
 * A new time for each orphan that has one, by the id of its booking (R13, R36, R37): with the same consultant if there
 * is any, else with the one who answers its topic best and has the least to do; the nearest to the time it had. The
 * shortest window chooses first, and no two get one place.
 */
export function proposalsFor(orphans: readonly OrphanToMove[], around: Around): Map<string, Slot> {
  const proposals = new Map<string, Slot>();
  let busy = around.busy;
  const inOrder = [...orphans].sort(
    (one, other) => compare(one.deadline, other.deadline) || +one.startsAt - +other.startsAt,
  );
  for (const orphan of inOrder) {
    const slot = bestOf(timesFor(orphan, { ...around, busy }), orphan, around);
    if (!slot) continue;
    proposals.set(orphan.id, slot);
    busy = [...busy, ...rangesOf(slot, orphan.id)];
  }
  return proposals;
}

const compare = (one: string, other: string) => Number(one > other) - Number(one < other);

function bestOf(slots: readonly Slot[], orphan: OrphanToMove, around: Around): Slot | undefined {
  const { consultantId, startsAt, deadline } = orphan;
  const inside = slots.filter((slot) => dayOf(slot.startsAt, around.timezone) <= deadline);
  const within = inside.length > 0 ? inside : slots;
  const chosen = within.some((slot) => slot.consultantId === consultantId)
    ? consultantId
    : proposeConsultant(within, factsOf(orphan, around))?.consultantId;
  const distance = (slot: Slot) => Math.abs(+slot.startsAt - +startsAt);
  return within
    .filter((slot) => slot.consultantId === chosen)
    .sort((one, other) => distance(one) - distance(other) || +one.startsAt - +other.startsAt)[0];
}

/** What the proposal of a consultant asks: their load is what they have in the days that may still be booked. */
function factsOf({ topic }: OrphanToMove, { competences, openings, busy }: Around) {
  const loads = new Map<string, number>();
  for (const { consultantId } of busy) loads.set(consultantId, (loads.get(consultantId) ?? 0) + 1);
  return { topic: topic ?? undefined, competences, openings, loads };
}

/** What a proposed slot takes from the next: the time of its people, its room, its seat. */
function rangesOf(slot: Slot, bookingId: string): BusyRange[] {
  const { consultantId, secondConsultantId, startsAt, endsAt, roomId, seats, seat } = slot;
  const own = { consultantId, startsAt, endsAt, roomId, seats, seat, bookingId: `proposed ${bookingId}` };
  if (secondConsultantId === null) return [own];
  const beside = { consultantId: secondConsultantId, startsAt, endsAt, jointWith: own.bookingId };
  return [own, beside];
}
