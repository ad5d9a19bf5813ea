import { newId } from "@prosvet/crypto";
import { type TenantId, withWorker } from "@prosvet/db";
import { writeAudit } from "../audit/index.ts";
import type { Ctx } from "../context.ts";
import { insertBookingEvent } from "./booking-event-queries.ts";
import { lockBooking } from "./booking-queries.ts";
import { answerOffer, selectOffersRunOut } from "./offer-queries.ts";
import { deleteHolds } from "./slot-row-queries.ts";

type RunOut = { id: string; bookingId: string; holdId: string };

/** Ends the offers of a centre that ran out without an answer: their times are free for the next in line. */
export async function expireOffers(ctx: Ctx, tenantId: TenantId): Promise<void> {
  const runOut = await withWorker(ctx.db, tenantId, async (tx) => selectOffersRunOut(tx, ctx.now));
  for (const offer of runOut) await expireOffer(ctx, tenantId, offer);
}

const expireOffer = (ctx: Ctx, tenantId: TenantId, { id, bookingId, holdId }: RunOut): Promise<void> =>
  withWorker(ctx.db, tenantId, async (tx) => {
    // In the order in which an answer locks them, so that the two never wait for each other.
    await lockBooking(tx, bookingId);
    if (!(await answerOffer(tx, id, "expired", ctx.now))) return;
    await deleteHolds(tx, [holdId]);
    const event = { id: newId(), bookingId, action: "expire_offer", at: ctx.now, actor: "worker" };
    await insertBookingEvent(tx, event);
    await writeAudit(tx, ctx, {
      action: "bookings.expire_offer",
      subject: { kind: "booking", id: bookingId },
    });
  });
