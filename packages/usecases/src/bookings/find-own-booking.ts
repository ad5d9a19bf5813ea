import { isPin, normaliseBookingNumber } from "@prosvet/crypto";
import { type PublicTx, withPublic } from "@prosvet/db";
import { type Refusal, refusalToCancelByRecipient, refusalToMove } from "@prosvet/domain";
import { z } from "zod";
import { type Guess, guardedGuess } from "../abuse/index.ts";
import { notFound } from "../app-error.ts";
import { type Centre, derivedKeysOf, readCentreKey } from "../centres/index.ts";
import type { Ctx, Parent } from "../context.ts";
import { type OwnBooking, seenByRecipient } from "./booking-receipt.ts";
import { isLinkOf, isLinkOver, readLinkToken } from "./link-token.ts";
import { type ReceiptRow, readReceipt, readReceiptByNumber } from "./receipt-queries.ts";

const NumberAndPin = z.strictObject({ number: z.string().max(20), pin: z.string().max(12) });
/** The token of a link, see `bookingLinkToken`. */
const Link = z.strictObject({ link: z.string().max(100) });

/** What opens a booking to the one who made it, named or not (R32): the number and the PIN, or the link. */
export const BookingSecret = z.union([NumberAndPin, Link]);
export type BookingSecret = z.infer<typeof BookingSecret> | Opened;

/** The link of a booking that this browser has opened within the hour: number and PIN open it when its links are over. */
type Opened = { link: string; opened: true };

const noSuchPair = () =>
  notFound(
    "Записи с таким номером и кодом нет. Проверьте номер и код из подтверждения или позвоните в центр.",
  );

const deadLink = () =>
  notFound(
    "Ссылка больше не действует. Откройте запись по номеру и ПИН-коду из подтверждения или позвоните в центр.",
  );

/**
 * One transaction with the booking that a number and a PIN, or a link, open, as one guarded try. Throws `not_found` for
 * a wrong pair and for an absent number alike, and for a link that is wrong or over; `too_many`; whatever `run` throws.
 */
export function withOwnBooking<T>(
  ctx: Ctx<Parent>,
  centre: Centre,
  secret: BookingSecret,
  run: (tx: PublicTx, row: ReceiptRow) => Promise<T> | T,
): Promise<T> {
  const guess: Guess =
    "link" in secret ? { link: secret.link } : { number: normaliseBookingNumber(secret.number) };
  const find = (tx: PublicTx) =>
    "link" in secret ? findByLink(tx, ctx, centre, secret) : findByPin(tx, ctx, secret);
  return guardedGuess(ctx, centre, guess, () =>
    withPublic(ctx.db, centre.tenantId, async (tx) => run(tx, await find(tx))),
  );
}

async function findByPin(tx: PublicTx, ctx: Ctx, secret: z.infer<typeof NumberAndPin>): Promise<ReceiptRow> {
  const number = normaliseBookingNumber(secret.number);
  const [row, centreKey] = await Promise.all([
    number ? readReceiptByNumber(tx, number) : null,
    readCentreKey(tx, ctx.keyring),
  ]);
  const isRight = (found: ReceiptRow) =>
    derivedKeysOf(centreKey, "booking pin").some((key) => isPin(key, found.id, found.pinVersion, secret.pin));
  if (!row || !isRight(row)) throw noSuchPair();
  return row;
}

type Linked = z.infer<typeof Link> | Opened;

async function findByLink(tx: PublicTx, ctx: Ctx, centre: Centre, secret: Linked): Promise<ReceiptRow> {
  const token = readLinkToken(secret.link);
  if (!token) throw deadLink();
  const [row, centreKey] = await Promise.all([readReceipt(tx, token.id), readCentreKey(tx, ctx.keyring)]);
  if (!row || !isLinkOf(centreKey, token, row)) throw deadLink();
  const isOver = !("opened" in secret) && isLinkOver(row, { now: ctx.now, timezone: centre.timezone });
  if (isOver) throw deadLink();
  return row;
}

/** Why its recipient may not cancel it now, or null. */
export const refusalToCancelOwn = (row: ReceiptRow, { now }: Ctx) =>
  refusalToCancelByRecipient({ state: seenByRecipient(row).state, startsAt: row.startsAt }, { now });

/** Why its recipient may not give it another time now, or null. */
export const refusalToMoveOwn = (row: ReceiptRow, { now }: Ctx): Refusal | null =>
  row.form === "written"
    ? writtenTakesNoTime
    : refusalToMove({ state: seenByRecipient(row).state, startsAt: row.startsAt }, { now, by: "recipient" });

const writtenTakesNoTime: Refusal = {
  code: "form_takes_no_time",
  message: "Письменный ответ не требует времени: переносить нечего.",
  requirement: "R26",
};

/** What its recipient sees of it. */
export const ownBookingOf = (row: ReceiptRow, ctx: Ctx): OwnBooking => ({
  ...seenByRecipient(row),
  mayCancel: refusalToCancelOwn(row, ctx) === null,
  mayMove: refusalToMoveOwn(row, ctx) === null,
});
