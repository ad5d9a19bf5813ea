import { claimBooking } from "@prosvet/db";
import type { Centre } from "../centres/index.ts";
import type { Ctx, Parent } from "../context.ts";
import { requireActor } from "../gate.ts";
import { type BookingSecret, withOwnBooking } from "./find-own-booking.ts";
import { type OwnBookingDetails, readOwnDetails } from "./own-booking-details.ts";
import { seenWithWaiting, type WaitingBooking } from "./own-waiting.ts";

/**
 * A parent's own booking by number and PIN or by the link, with the time that is offered to it, what only they may see of
 * it and what was done to it. Looking changes nothing. Throws `not_found` for a
 * wrong pair, `too_many`.
 */
export async function readOwnBooking(
  ctx: Ctx<Parent>,
  centre: Centre,
  secret: BookingSecret,
): Promise<WaitingBooking & OwnBookingDetails> {
  requireActor(ctx, "parent");
  return withOwnBooking(ctx, centre, secret, async (tx, row) => {
    await claimBooking(tx, row.id);
    const [seen, details] = await Promise.all([seenWithWaiting(tx, ctx, row), readOwnDetails(tx, ctx, row)]);
    return { ...seen, ...details };
  });
}
