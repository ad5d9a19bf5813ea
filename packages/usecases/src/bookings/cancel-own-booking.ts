import { newId } from "@prosvet/crypto";
import { claimBooking, type PublicTx } from "@prosvet/db";
import { refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import type { Centre } from "../centres/index.ts";
import type { Ctx, Parent } from "../context.ts";
import { requireActor } from "../gate.ts";
import { forgetSlots } from "../schedule/index.ts";
import { noSuchBooking } from "./act-on-booking.ts";
import { insertBookingEvent } from "./booking-event-queries.ts";
import { lockBooking, updateBooking } from "./booking-queries.ts";
import type { OwnBooking } from "./booking-receipt.ts";
import { endWaiting } from "./end-waiting.ts";
import { type BookingSecret, ownBookingOf, refusalToCancelOwn, withOwnBooking } from "./find-own-booking.ts";
import { withholdingFreed } from "./hold-freed.ts";
import { readReceipt } from "./receipt-queries.ts";
import { tellOfOwnChange } from "./tell-of-own-change.ts";

const state = "cancelled_by_recipient";

/**
 * Cancels a parent's own booking; the time is free again at once, or after the minutes for which the centre withholds
 * what was freed. Throws `refused` when it is over or already cancelled, `not_found` for a wrong pair, `too_many`.
 */
export async function cancelOwnBooking(
  ctx: Ctx<Parent>,
  centre: Centre,
  secret: BookingSecret,
): Promise<OwnBooking> {
  requireActor(ctx, "parent");
  const cancelled = await withOwnBooking(ctx, centre, secret, (tx, { id }) => cancel(tx, ctx, centre, id));
  forgetSlots(ctx.db, centre.tenantId);
  return cancelled;
}

async function cancel(tx: PublicTx, ctx: Ctx<Parent>, centre: Centre, id: string): Promise<OwnBooking> {
  await claimBooking(tx, id);
  await lockBooking(tx, id);
  // Read again under the lock: since the pair was checked somebody else may have closed or cancelled it.
  const row = await readReceipt(tx, id);
  if (!row) throw noSuchBooking();
  refuse(refusalToCancelOwn(row, ctx));
  const { now, actor } = ctx;
  const event = { id: newId(), bookingId: id, action: "cancel_by_recipient", at: now, actor: actor.kind };
  await Promise.all([
    withholdingFreed(tx, { ...centre, now }, row, () => updateBooking(tx, id, { state })),
    insertBookingEvent(tx, event),
    writeAudit(tx, ctx, { action: "bookings.cancel", subject: { kind: "booking", id } }),
    endWaiting(tx, id, now),
    tellOfOwnChange(tx, "booking_cancelled", row, now),
  ]);
  return ownBookingOf({ ...row, state, version: row.version + 1 }, ctx);
}
