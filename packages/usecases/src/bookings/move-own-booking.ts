import { newId } from "@prosvet/crypto";
import { claimBooking, type PublicTx } from "@prosvet/db";
import { dayOf, parseLimits, stateAfterOwnMove } from "@prosvet/domain";
import { z } from "zod";
import {
  openProof,
  readAllowance,
  spend,
  spendOwnMove,
  type Taker,
  tooManyBookings,
} from "../abuse/index.ts";
import { refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { type Centre, selectLimitsInForce } from "../centres/index.ts";
import type { Ctx, Parent } from "../context.ts";
import { requireActor } from "../gate.ts";
import { forgetSlots } from "../schedule/index.ts";
import { noSuchBooking } from "./act-on-booking.ts";
import { insertBookingEvent } from "./booking-event-queries.ts";
import { lockBooking } from "./booking-queries.ts";
import type { OwnBooking } from "./booking-receipt.ts";
import { keepChildcareOf } from "./childcare-places.ts";
import { readScheduleAt } from "./choose-slot.ts";
import { endWaiting } from "./end-waiting.ts";
import { type BookingSecret, ownBookingOf, refusalToMoveOwn, withOwnBooking } from "./find-own-booking.ts";
import { firstOfferOf } from "./first-offer.ts";
import { withholdingFreed } from "./hold-freed.ts";
import { orFreshSlots } from "./or-fresh-slots.ts";
import { chooseOwnSlot } from "./own-move-slot.ts";
import { type ReceiptRow, readReceipt } from "./receipt-queries.ts";
import { readSlotOf } from "./slot-row-queries.ts";
import { moveToSlot } from "./take-slot.ts";
import { catchTaken } from "./taken-time.ts";
import { tellOfOwnChange } from "./tell-of-own-change.ts";

export const MoveOwnBooking = z.strictObject({
  startsAt: z.iso.datetime({ offset: true }),
  /** Without one it stays with its consultant, if they are free then. */
  consultantId: z.uuid().optional(),
  /** The recipient wishes for a day beyond the window: no breach of it (R36). */
  laterByWish: z.boolean().optional(),
  /** Work that was done, see `newChallenge`: a first time counts like that of a booking. */
  proof: z.string().max(4000).optional(),
});
export type MoveOwnBooking = z.infer<typeof MoveOwnBooking>;

/**
 * A recipient gives their booking another time, or its first one, by every rule of a booking: the window counts from the
 * day on which it was made (R36). What was requested stays so; what was confirmed waits to be confirmed again only when
 * another consultant comes with the time (R37). It leaves the waiting list: it has the time that was wanted.
 *
 * Throws `refused` with the limit (too late, outside the window, a state that does not move), `slot_taken` with fresh
 * slots, `not_found` for a wrong secret, `too_many`.
 */
export async function moveOwnBooking(
  ctx: Ctx<Parent>,
  centre: Centre,
  secret: BookingSecret,
  wanted: MoveOwnBooking,
): Promise<OwnBooking> {
  requireActor(ctx, "parent");
  const taker = { ...centre, proof: await openProof(ctx, wanted.proof) };
  let form: ReceiptRow["form"] = "in_person";
  const lost = () => ({ ...wanted, form: form as OwnBooking["form"] });
  const moved = await orFreshSlots(ctx, centre, lost, () =>
    catchTaken(
      withOwnBooking(ctx, centre, secret, (tx, row) => {
        form = row.form;
        return move(tx, ctx, centre, row.id, { ...wanted, taker });
      }),
    ),
  );
  forgetSlots(ctx.db, centre.tenantId);
  return moved;
}

async function move(
  tx: PublicTx,
  ctx: Ctx<Parent>,
  { timezone, phone }: Centre,
  id: string,
  { taker, ...wanted }: MoveOwnBooking & { taker: Taker },
): Promise<OwnBooking> {
  const { now, actor } = ctx;
  await claimBooking(tx, id);
  await lockBooking(tx, id);
  const startsAt = new Date(wanted.startsAt);
  // Read again under the lock: since the secret was checked the centre may have changed it.
  const [row, present, [version], schedule, allowance] = await Promise.all([
    readReceipt(tx, id),
    readSlotOf(tx, id),
    selectLimitsInForce(tx, dayOf(now, timezone)),
    readScheduleAt(tx, startsAt, timezone, {}),
    readAllowance(tx, ctx, taker),
  ]);
  if (!row) throw noSuchBooking();
  refuse(refusalToMoveOwn(row, ctx));
  // Or whoever was taken without a time would have one all the same.
  if (!present && (!allowance.mayTakeSlot || allowance.isHoarded)) throw tooManyBookings(ctx, taker);
  const place = { timezone, limits: parseLimits(version?.limits) };
  const slot = chooseOwnSlot({ schedule, now, place, row, present }, wanted);
  await keepChildcareOf(tx, now, place, { id, slot });
  const { consultantId } = slot;
  const consultantChanges = row.consultantId !== null && row.consultantId !== consultantId;
  const { state } = ownBookingOf(row, ctx);
  const asked = { ...ownBookingOf(row, ctx), startsAt };
  await withholdingFreed(tx, { ...place, now }, row, async () =>
    moveToSlot(tx, id, slot, {
      state: stateAfterOwnMove(state, { consultantChanges }) ?? state,
      laterByWish: wanted.laterByWish ?? row.laterByWish,
      firstOfferedAt: row.firstOfferedAt ?? (await firstOfferOf(tx, now, place, asked)),
    }),
  );
  const event = { id: newId(), bookingId: id, action: "move_by_recipient", at: now, actor: actor.kind };
  await Promise.all([
    insertBookingEvent(tx, { ...event, startsAt: slot.startsAt, consultantId }),
    writeAudit(tx, ctx, { action: "bookings.move_by_recipient", subject: { kind: "booking", id } }),
    endWaiting(tx, id, now),
    tellOfOwnChange(tx, "booking_moved", row, now, slot.startsAt),
  ]);
  await spendOwnMove(tx, ctx, { bookingId: id, phone });
  await spend(tx, ctx, taker, present ? [] : ["slot"]);
  const moved = await readReceipt(tx, id);
  if (!moved) throw noSuchBooking();
  return ownBookingOf(moved, ctx);
}
