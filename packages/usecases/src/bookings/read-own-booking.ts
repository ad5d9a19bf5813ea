import type { Centre } from "../centres/index.ts";
import type { Ctx, Parent } from "../context.ts";
import { requireActor } from "../gate.ts";
import type { OwnBooking } from "./booking-receipt.ts";
import { type BookingSecret, ownBookingOf, withOwnBooking } from "./find-own-booking.ts";

/** A parent's own booking by number and PIN. Throws `not_found` for a wrong pair, `too_many`. */
export async function readOwnBooking(
  ctx: Ctx<Parent>,
  centre: Centre,
  secret: BookingSecret,
): Promise<OwnBooking> {
  requireActor(ctx, "parent");
  return withOwnBooking(ctx, centre, secret, (_, row) => ownBookingOf(row, ctx));
}
