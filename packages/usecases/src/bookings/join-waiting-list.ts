import { type BookingState, refusalToWait, type ServiceForm } from "@prosvet/domain";
import { spend } from "../abuse/index.ts";
import { refuse } from "../app-error.ts";
import type { Centre } from "../centres/index.ts";
import type { Ctx, Parent } from "../context.ts";
import { requireActor } from "../gate.ts";
import { changeOwnWaiting } from "./change-own-waiting.ts";
import type { BookingSecret } from "./find-own-booking.ts";
import type { WaitingBooking } from "./own-waiting.ts";
import { joinWaiting, wakeOffers } from "./waiting-queries.ts";

/**
 * «Хочу раньше»: a parent's booking waits for an earlier time, or for any when it has none (R36). Waiting already
 * changes nothing. Throws `refused` for one that cannot wait, `not_found`, `too_many`.
 */
export async function joinWaitingList(
  ctx: Ctx<Parent>,
  centre: Centre,
  secret: BookingSecret,
): Promise<WaitingBooking> {
  requireActor(ctx, "parent");
  return changeOwnWaiting(ctx, centre, secret, async (tx, { id, state, form, startsAt }) => {
    refuse(refusalToWait({ state: state as BookingState, form: form as ServiceForm, startsAt }, ctx));
    if (!(await joinWaiting(tx, id, ctx.now))) return null;
    // Offers hold times: to wait for one counts against abuse like taking one.
    await spend(tx, ctx, { ...centre, proof: null }, ["slot"]);
    await wakeOffers(tx);
    return { action: "join_waiting" };
  });
}
