import type { Limits } from "../limits/limits.ts";
import type { Refusal } from "../refusal.ts";

/** Nobody can answer sooner than this: what is left is better shown to everybody. */
export const shortestOfferMinutes = 10;

/** After so many offers that ran out without an answer a booking is offered nothing more until it asks to wait again. */
export const mostUnansweredOffers = 3;

/** So many offers to those who left no contact may be open in a centre at once: they see one only when they look. */
export const mostOffersWithoutContact = 3;

const minute = 60_000;

/**
 * When an offer of a freed slot runs out (R36): after `offerMinutes`, at the latest when booking closes for its start
 * (`minNoticeMinutes`). Null when there is too little time left to answer at all.
 */
export function offerExpiresAt(
  now: Date,
  startsAt: Date,
  limits: Pick<Limits, "offerMinutes" | "minNoticeMinutes">,
): Date | null {
  const latest = startsAt.getTime() - limits.minNoticeMinutes * minute;
  const expires = Math.min(now.getTime() + limits.offerMinutes * minute, latest);
  return expires - now.getTime() < shortestOfferMinutes * minute ? null : new Date(expires);
}

type Time = { consultantId: string; startsAt: Date; endsAt: Date };

/**
 * How many offers may be open in a centre at once: a third of the meetings that there is room for, those on offer with
 * them, and three of however little. So nobody empties the schedule by letting false bookings wait (R39).
 * In: free slots in order of time, which overlap, because they begin at every step; how many offers are open.
 */
export function mostOpenOffers(freeSlots: readonly Time[], open: number): number {
  const busyUntil = new Map<string, Date>();
  let meetings = 0;
  for (const { consultantId, startsAt, endsAt } of freeSlots) {
    if ((busyUntil.get(consultantId) ?? startsAt) > startsAt) continue;
    busyUntil.set(consultantId, endsAt);
    meetings++;
  }
  return Math.max(3, Math.floor((meetings + open) / 3));
}

export type OfferToAnswer = { expiresAt: Date; startsAt: Date };

/** Why the offer cannot be answered: there is none, it has run out, it is another one than was seen (R36). */
export function refusalToAnswerOffer(
  offer: OfferToAnswer | null,
  { now, seenStart }: { now: Date; seenStart: Date | null },
): Refusal | null {
  const requirement = "R36";
  if (!offer || offer.expiresAt <= now) {
    const message =
      "Это предложение уже не действует: время вышло или оно снято. Ваша запись осталась как была.";
    return { code: "offer_over", message, limit: "offerMinutes", requirement };
  }
  if (seenStart === null || seenStart.getTime() === offer.startsAt.getTime()) return null;
  const message = "Теперь вам предлагается другое время. Посмотрите его и ответьте ещё раз.";
  return { code: "offer_over", message, limit: "offerMinutes", requirement };
}
