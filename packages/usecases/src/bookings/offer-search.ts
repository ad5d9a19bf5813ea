import {
  addDays,
  dayOf,
  freeSlots,
  mayBeBeyondWindow,
  type ServiceForm,
  type Slot,
  suitingConsultants,
} from "@prosvet/domain";
import type { OfferFacts } from "./offer-facts.ts";
import type { WaiterRow } from "./waiting-queries.ts";

/** Times that suit somebody who waits, the best first; asked again after a time is given away. */
export type OfferSearch = { suiting(waiter: WaiterRow): Slot[]; all(): Slot[]; giveAway(slot: Slot): void };

/** What of a waiter the search for free times depends on; those alike share one search. */
const wishOf = (waiter: WaiterRow, consultantId: string | null, beyond: boolean) => ({
  form: waiter.form as ServiceForm,
  topic: waiter.topic ?? undefined,
  consultantId: consultantId ?? undefined,
  secondConsultantId: waiter.secondConsultantId ?? undefined,
  durationMinutes:
    waiter.startsAt && waiter.endsAt
      ? (waiter.endsAt.getTime() - waiter.startsAt.getTime()) / 60_000
      : undefined,
  laterByWish: beyond,
});

const keyOf = (slot: { consultantId: string; startsAt: Date }) =>
  `${slot.consultantId} ${slot.startsAt.getTime()}`;

/**
 * Searches the free times of a centre for those who wait (R36): the form, the topic's consultants, the consultant of the
 * booking or of the wish, its duration, before the time that it has, inside the rules, and never one that it has
 * declined or let run out before.
 */
export function offerSearch({ centre, now, made, schedule }: OfferFacts): OfferSearch {
  const { timezone, limits } = centre;
  const from = dayOf(now, timezone);
  const to = addDays(from, limits.bookingHorizonDays);
  const rules = { ...schedule, timezone, now, limits, from, to };
  const found = new Map<string, Slot[]>();
  const given: Slot[] = [];
  const refused = new Set(made.map((offer) => `${offer.bookingId} ${keyOf(offer)}`));

  function searched(wish: ReturnType<typeof wishOf>, requestedAt: Date): Slot[] {
    // Where the window caps the days, those who asked on one day search the same days.
    const key = JSON.stringify([wish, wish.laterByWish ? null : dayOf(requestedAt, timezone)]);
    const known = found.get(key) ?? freeSlots({ ...rules, ...wish, requestedAt });
    found.set(key, known);
    return known;
  }

  return {
    all: () => freeSlots({ ...rules, laterByWish: true }),
    giveAway: (slot) => given.push(slot),
    suiting(waiter) {
      const beyond = mayBeBeyondWindow(waiter, { now, timezone });
      const isWanted = (slot: Slot) =>
        (waiter.startsAt === null || slot.startsAt < waiter.startsAt) &&
        !refused.has(`${waiter.id} ${keyOf(slot)}`) &&
        !given.some((other) => isInTheWay(other, slot));
      return suitingConsultants(waiter, limits)
        .map((consultantId) => searched(wishOf(waiter, consultantId, beyond), waiter.requestedAt))
        .flatMap((slots) => slots.filter(isWanted));
    },
  };
}

/** Whether a time that was given away in this run may be in the way; the database says it for certain. */
function isInTheWay(given: Slot, slot: Slot): boolean {
  const people = [given.consultantId, given.secondConsultantId];
  const shared = people.includes(slot.consultantId) || people.includes(slot.secondConsultantId ?? "");
  const isOfGroup = given.seats > 1 && given.startsAt.getTime() === slot.startsAt.getTime();
  return shared && !isOfGroup && given.startsAt < slot.endsAt && slot.startsAt < given.endsAt;
}
