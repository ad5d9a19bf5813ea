import { newId } from "@prosvet/crypto";
import { claimBooking, type PublicTx } from "@prosvet/db";
import type { WaitingAction } from "@prosvet/domain";
import { writeAudit } from "../audit/index.ts";
import type { Centre } from "../centres/index.ts";
import type { Ctx, Parent } from "../context.ts";
import { requireActor } from "../gate.ts";
import { forgetSlots } from "../schedule/index.ts";
import { noSuchBooking } from "./act-on-booking.ts";
import { insertBookingEvent } from "./booking-event-queries.ts";
import { lockBooking } from "./booking-queries.ts";
import { type BookingSecret, withOwnBooking } from "./find-own-booking.ts";
import { rereadWithWaiting, type WaitingBooking } from "./own-waiting.ts";
import { type ReceiptRow, readReceipt } from "./receipt-queries.ts";

/** What was done, and with which time; null when there was nothing to do. */
export type WaitingChange = { action: WaitingAction; startsAt?: Date; consultantId?: string } | null;

/**
 * The one way in which a parent changes how their booking waits: opened by its secret, claimed, locked, read again,
 * then `change`, and the line of its history with the audit. Throws what `change` throws, `not_found`, `too_many`.
 */
export async function changeOwnWaiting(
  ctx: Ctx<Parent>,
  centre: Centre,
  secret: BookingSecret,
  change: (tx: PublicTx, row: ReceiptRow) => Promise<WaitingChange>,
): Promise<WaitingBooking> {
  requireActor(ctx, "parent");
  const changed = await withOwnBooking(ctx, centre, secret, async (tx, { id }) => {
    await claimBooking(tx, id);
    await lockBooking(tx, id);
    const row = await readReceipt(tx, id);
    if (!row) throw noSuchBooking();
    const done = await change(tx, row);
    if (done) {
      const event = { id: newId(), bookingId: id, at: ctx.now, actor: ctx.actor.kind, ...done };
      await insertBookingEvent(tx, event);
      await writeAudit(tx, ctx, { action: `bookings.${done.action}`, subject: { kind: "booking", id } });
    }
    return rereadWithWaiting(tx, ctx, id);
  });
  forgetSlots(ctx.db, centre.tenantId);
  return changed;
}
