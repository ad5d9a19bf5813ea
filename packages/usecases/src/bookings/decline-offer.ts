import type { Centre } from "../centres/index.ts";
import type { Ctx, Parent } from "../context.ts";
import { requireActor } from "../gate.ts";
import { type SeenOffer, takeAnswer } from "./answered-offer.ts";
import { changeOwnWaiting } from "./change-own-waiting.ts";
import type { BookingSecret } from "./find-own-booking.ts";
import type { WaitingBooking } from "./own-waiting.ts";
import { wakeOffers } from "./waiting-queries.ts";

/**
 * A parent does not want the time that is held for them: it goes to the next in line, they wait for another and are
 * never offered this one again. Throws `refused` when the offer is over, `not_found`, `too_many`.
 */
export async function declineOffer(
  ctx: Ctx<Parent>,
  centre: Centre,
  secret: BookingSecret,
  seen: SeenOffer = {},
): Promise<WaitingBooking> {
  requireActor(ctx, "parent");
  return changeOwnWaiting(ctx, centre, secret, async (tx, { id }) => {
    const { startsAt, consultantId } = await takeAnswer(tx, ctx, id, seen, "declined");
    await wakeOffers(tx);
    return { action: "decline_offer", startsAt, consultantId };
  });
}
