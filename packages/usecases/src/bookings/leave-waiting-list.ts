import type { Centre } from "../centres/index.ts";
import type { Ctx, Parent } from "../context.ts";
import { requireActor } from "../gate.ts";
import { changeOwnWaiting } from "./change-own-waiting.ts";
import { endWaiting } from "./end-waiting.ts";
import type { BookingSecret } from "./find-own-booking.ts";
import type { WaitingBooking } from "./own-waiting.ts";

/** A parent's booking waits no more; what was offered to it goes to the next in line. Throws `not_found`, `too_many`. */
export async function leaveWaitingList(
  ctx: Ctx<Parent>,
  centre: Centre,
  secret: BookingSecret,
): Promise<WaitingBooking> {
  requireActor(ctx, "parent");
  return changeOwnWaiting(ctx, centre, secret, async (tx, { id }) =>
    (await endWaiting(tx, id, ctx.now)) ? { action: "leave_waiting" } : null,
  );
}
