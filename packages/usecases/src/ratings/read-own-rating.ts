import { claimBooking } from "@prosvet/db";
import { isRateable, type ServiceState } from "@prosvet/domain";
import { type BookingSecret, withOwnBooking } from "../bookings/index.ts";
import { type Centre, readCentreIn } from "../centres/index.ts";
import type { Ctx, Parent } from "../context.ts";
import { requireActor } from "../gate.ts";
import { type OwnRating, ownRatingOf } from "./own-rating.ts";
import { readOwnService } from "./rating-queries.ts";

/**
 * How a parent's booking stands with its rating, by number and PIN or by the link (R32, R54); null when there is nothing
 * to rate or the centre asks for no ratings on its site. Looking changes nothing. Throws `not_found` for a wrong pair,
 * `too_many`.
 */
export async function readOwnRating(
  ctx: Ctx<Parent>,
  centre: Centre,
  secret: BookingSecret,
): Promise<OwnRating | null> {
  requireActor(ctx, "parent");
  return withOwnBooking(ctx, centre, secret, async (tx, { id, state }) => {
    if (state !== "took_place") return null;
    await claimBooking(tx, id);
    const place = await readCentreIn(tx, ctx.now);
    const { ratingEnabled, ratingChannels } = place.limits;
    if (!ratingEnabled || !ratingChannels.includes("site")) return null;
    const service = await readOwnService(tx, id);
    if (!service || !isRateable({ state: service.state as ServiceState, isAnnulled: false })) return null;
    return ownRatingOf(service, place, ctx.now);
  });
}
