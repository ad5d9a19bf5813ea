import { newId } from "@prosvet/crypto";
import { type TenantId, withWorker } from "@prosvet/db";
import { writeAudit } from "../audit/index.ts";
import type { Ctx } from "../context.ts";
import { insertBookingEvent } from "./booking-event-queries.ts";
import { lockBooking } from "./booking-queries.ts";
import { answerOffer, selectOffersRunOut } from "./offer-queries.ts";
import { deleteHolds } from "./slot-row-queries.ts";

/** An open offer and the row that holds its time. */
type Held = { id: string; bookingId: string; holdId: string };

/** What ends an offer without its recipient: its time is up, or the centre does not receive then any more. */
const actionOf = { expired: "expire_offer", withdrawn: "withdraw_offer" } as const;

/** Ends the offers of a centre that ran out without an answer: their times are free for the next in line. */
export async function expireOffers(ctx: Ctx, tenantId: TenantId): Promise<void> {
  const runOut = await withWorker(ctx.db, tenantId, async (tx) => selectOffersRunOut(tx, ctx.now));
  for (const offer of runOut) await endOffer(ctx, tenantId, offer, "expired");
}

/** Ends an open offer in a transaction of its own; one that was answered meanwhile stays as it is. */
export const endOffer = (
  ctx: Ctx,
  tenantId: TenantId,
  { id, bookingId, holdId }: Held,
  answer: keyof typeof actionOf,
): Promise<void> =>
  withWorker(ctx.db, tenantId, async (tx) => {
    // In the order in which an answer locks them, so that the two never wait for each other.
    await lockBooking(tx, bookingId);
    if (!(await answerOffer(tx, id, answer, ctx.now))) return;
    await deleteHolds(tx, [holdId]);
    const action = actionOf[answer];
    const event = { id: newId(), bookingId, action, at: ctx.now, actor: "worker" };
    await insertBookingEvent(tx, event);
    await writeAudit(tx, ctx, {
      action: `bookings.${action}`,
      subject: { kind: "booking", id: bookingId },
    });
  });
