import { isPin, newId, normaliseBookingNumber } from "@prosvet/crypto";
import { claimBooking, type PublicTx, withPublic } from "@prosvet/db";
import { refusalToCancelByRecipient } from "@prosvet/domain";
import { z } from "zod";
import { requireAllowance, spendAllowance } from "../abuse/index.ts";
import { AppError, notFound, refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { type Centre, readCentreKey } from "../centres/index.ts";
import type { Ctx, Parent } from "../context.ts";
import { requireActor } from "../gate.ts";
import {
  insertBookingEvent,
  type ReceiptRow,
  readReceiptByNumber,
  updateBooking,
} from "./booking-queries.ts";
import { type OwnBooking, pinKeyOf, seenByRecipient } from "./booking-receipt.ts";

/** What opens a booking to the one who made it, named or not (R32). */
export const BookingSecret = z.strictObject({ number: z.string().max(20), pin: z.string().max(12) });
export type BookingSecret = z.infer<typeof BookingSecret>;

const noSuchPair = () =>
  notFound(
    "Записи с таким номером и кодом нет. Проверьте номер и код из подтверждения или позвоните в центр.",
  );

/** A parent's own booking by number and PIN. Throws `not_found` for a wrong pair, `too_many`. */
export async function readOwnBooking(
  ctx: Ctx<Parent>,
  centre: Centre,
  secret: BookingSecret,
): Promise<OwnBooking> {
  requireActor(ctx, "parent");
  return guessing(ctx, () =>
    withPublic(ctx.db, centre.tenantId, async (tx) => ownBookingOf(await findOwn(tx, ctx, secret), ctx)),
  );
}

/** Cancels it; the time is free again at once. Throws `refused` when it is over or already cancelled. */
export async function cancelOwnBooking(
  ctx: Ctx<Parent>,
  centre: Centre,
  secret: BookingSecret,
): Promise<OwnBooking> {
  requireActor(ctx, "parent");
  const cancel = async (tx: PublicTx) => {
    const row = await findOwn(tx, ctx, secret);
    await claimBooking(tx, row.id);
    refuse(refusalToCancel(row, ctx));
    await updateBooking(tx, row.id, { state: "cancelled_by_recipient" });
    const event = {
      id: newId(),
      bookingId: row.id,
      action: "cancel_by_recipient",
      at: ctx.now,
      actor: "parent",
    };
    await insertBookingEvent(tx, event);
    await writeAudit(tx, ctx, { action: "bookings.cancel", subject: { kind: "booking", id: row.id } });
    return ownBookingOf({ ...row, state: "cancelled_by_recipient" }, ctx);
  };
  return guessing(ctx, () => withPublic(ctx.db, centre.tenantId, cancel));
}

/** Only a wrong pair spends the allowance; whoever has spent it is not let near another try. */
async function guessing<T>(ctx: Ctx<Parent>, open: () => Promise<T>): Promise<T> {
  await requireAllowance(ctx, "wrong_pin");
  try {
    return await open();
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") await spendAllowance(ctx, "wrong_pin");
    throw error;
  }
}

async function findOwn(tx: PublicTx, ctx: Ctx<Parent>, { number, pin }: BookingSecret): Promise<ReceiptRow> {
  const known = normaliseBookingNumber(number);
  const [row, centreKey] = await Promise.all([
    known ? readReceiptByNumber(tx, known) : null,
    readCentreKey(tx, ctx.keyring),
  ]);
  if (!row || !isPin(pinKeyOf(centreKey), row.id, row.pinVersion, pin)) throw noSuchPair();
  return row;
}

const refusalToCancel = (row: ReceiptRow, { now }: Ctx) =>
  refusalToCancelByRecipient({ state: seenByRecipient(row).state, startsAt: row.startsAt }, { now });

const ownBookingOf = (row: ReceiptRow, ctx: Ctx): OwnBooking => ({
  ...seenByRecipient(row),
  mayCancel: refusalToCancel(row, ctx) === null,
});
