import type { TenantId } from "@prosvet/db";
import { refusalToTakeSlot } from "@prosvet/domain";
import type { Ctx } from "../context.ts";
import { endOffer } from "./expire-offers.ts";
import type { OfferFacts } from "./offer-facts.ts";
import type { OpenOffer } from "./offer-queries.ts";

/**
 * Takes back the open offers of times at which the centre does not receive any more: somebody fell ill, hours were
 * withdrawn (R13). Whoever had one waits on and is offered another time in the same run.
 */
export async function withdrawLostOffers(ctx: Ctx, tenantId: TenantId, facts: OfferFacts): Promise<void> {
  for (const offer of facts.open.values()) {
    if (isStillOpen(offer, facts)) continue;
    await endOffer(ctx, tenantId, offer, "withdrawn");
    facts.open.delete(offer.bookingId);
  }
}

/** Whether the hours still hold the time; who else may have it is not asked: it is held. */
function isStillOpen({ consultantId, startsAt, endsAt }: OpenOffer, { centre, now, schedule }: OfferFacts) {
  const { timezone, limits } = centre;
  const durationMinutes = (endsAt.getTime() - startsAt.getTime()) / 60_000;
  const facts = { ...schedule, busy: [], timezone, limits, now, laterByWish: true };
  return refusalToTakeSlot({ consultantId, startsAt, durationMinutes }, facts)?.code !== "slot_not_open";
}
