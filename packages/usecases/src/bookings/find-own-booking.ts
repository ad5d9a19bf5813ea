import { isPin, normaliseBookingNumber } from "@prosvet/crypto";
import { type PublicTx, withPublic } from "@prosvet/db";
import { refusalToCancelByRecipient } from "@prosvet/domain";
import { z } from "zod";
import { guardedGuess } from "../abuse/index.ts";
import { notFound } from "../app-error.ts";
import { type Centre, readCentreKey } from "../centres/index.ts";
import type { Ctx, Parent } from "../context.ts";
import { type OwnBooking, pinKeyOf, seenByRecipient } from "./booking-receipt.ts";
import { type ReceiptRow, readReceiptByNumber } from "./receipt-queries.ts";

/** What opens a booking to the one who made it, named or not (R32). */
export const BookingSecret = z.strictObject({ number: z.string().max(20), pin: z.string().max(12) });
export type BookingSecret = z.infer<typeof BookingSecret>;

const noSuchPair = () =>
  notFound(
    "Записи с таким номером и кодом нет. Проверьте номер и код из подтверждения или позвоните в центр.",
  );

/**
 * One transaction with the booking that a number and a PIN open, as one guarded try. Throws `not_found` for a wrong
 * pair and for an absent number alike, `too_many`, and whatever `run` throws.
 */
export function withOwnBooking(
  ctx: Ctx<Parent>,
  centre: Centre,
  secret: BookingSecret,
  run: (tx: PublicTx, row: ReceiptRow) => Promise<OwnBooking> | OwnBooking,
): Promise<OwnBooking> {
  const number = normaliseBookingNumber(secret.number);
  return guardedGuess(ctx, centre.tenantId, number, () =>
    withPublic(ctx.db, centre.tenantId, async (tx) => run(tx, await findOwn(tx, ctx, number, secret.pin))),
  );
}

async function findOwn(tx: PublicTx, ctx: Ctx, number: string | null, pin: string): Promise<ReceiptRow> {
  const [row, centreKey] = await Promise.all([
    number ? readReceiptByNumber(tx, number) : null,
    readCentreKey(tx, ctx.keyring),
  ]);
  if (!row || !isPin(pinKeyOf(centreKey), row.id, row.pinVersion, pin)) throw noSuchPair();
  return row;
}

/** Why its recipient may not cancel it now, or null. */
export const refusalToCancelOwn = (row: ReceiptRow, { now }: Ctx) =>
  refusalToCancelByRecipient({ state: seenByRecipient(row).state, startsAt: row.startsAt }, { now });

/** What its recipient sees of it. */
export const ownBookingOf = (row: ReceiptRow, ctx: Ctx): OwnBooking => ({
  ...seenByRecipient(row),
  mayCancel: refusalToCancelOwn(row, ctx) === null,
});
