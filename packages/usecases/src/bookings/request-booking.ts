import { blindIndex, newId } from "@prosvet/crypto";
import { type PublicTx, withPublic } from "@prosvet/db";
import { dayOf, parseLimits } from "@prosvet/domain";
import { spendAllowance } from "../abuse/index.ts";
import { AppError } from "../app-error.ts";
import { type Centre, readCentreKey, selectLimitsInForce } from "../centres/index.ts";
import type { Ctx, Parent } from "../context.ts";
import { requireActor } from "../gate.ts";
import { findEarlier, takeKey } from "../idempotency/index.ts";
import { type Person, readPerson, requirePersonalDataConsent } from "../recipients/index.ts";
import { forgetSlots } from "../schedule/index.ts";
import { countOpenBookings, lockContact } from "./booking-queries.ts";
import { type BookingReceipt, receiptOf } from "./booking-receipt.ts";
import { readScheduleAt } from "./choose-slot.ts";
import { type BookingFacts, decideBooking } from "./decide-booking.ts";
import { enterBooking } from "./enter-booking.ts";
import { offerSlots } from "./offer-slots.ts";
import { notSaved, replayBooking } from "./replay-booking.ts";
import type { RequestBooking } from "./request-booking-input.ts";

/**
 * Books for a parent: takes the slot, or without a start joins the queue (R31, R32, R36). One transaction holds the
 * recipient, the booking, its history, consents, notice, audit and the key of the request.
 *
 * Out: the receipt; a second call with the same key and body gives the same one for 15 minutes, then `conflict`. Throws
 * `refused` with the limit and its requirement, `slot_taken` with fresh slots, `invalid`, `key_reused`, `too_many`.
 */
export async function requestBooking(
  ctx: Ctx<Parent>,
  centre: Centre,
  input: RequestBooking,
  key: string,
): Promise<BookingReceipt> {
  requireActor(ctx, "parent");
  const person = input.person ? readPerson(input.person) : null;
  if (person) requirePersonalDataConsent(input.consents ?? []);
  await spendAllowance(ctx, "book");
  try {
    const request = { input, person, key };
    const receipt = await withPublic(ctx.db, centre.tenantId, (tx) => book(tx, ctx, centre, request));
    forgetSlots(ctx.db, centre.tenantId);
    return receipt;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "slot_taken") throw error;
    const slots = await offerSlots(ctx, centre, input);
    throw new AppError("slot_taken", error.message, { refusal: error.refusal, detail: { slots } });
  }
}

type Request = { input: RequestBooking; person: Person | null; key: string };

async function book(tx: PublicTx, ctx: Ctx<Parent>, centre: Centre, { input, person, key }: Request) {
  const id = newId();
  const centreKey = await readCentreKey(tx, ctx.keyring);
  const contact = person?.phone ?? person?.email ?? null;
  const contactIndex = contact && blindIndex(centreKey, "bookings.contact", contact);
  const own = { scope: "bookings", key, body: input };
  // In one trip. The key comes after the schedule: whoever sees a slot as taken sees the key of the booking that took it.
  const [facts, earlier] = await Promise.all([
    readFacts(tx, ctx, centre, input, contactIndex),
    findEarlier(tx, centreKey, own),
  ]);
  if (earlier) return replayBooking(tx, ctx, centreKey, earlier);
  // Every rule before the first write: whoever comes too late costs the database some reads and no more.
  const slot = decideBooking(ctx, centre, input, facts);
  const made = await takeKey(tx, ctx, { ...own, subjectId: id });
  if (made) return replayBooking(tx, ctx, centreKey, made);
  const { limits } = facts;
  const row = await enterBooking(tx, ctx, centre, {
    id,
    input,
    person,
    centreKey,
    limits,
    slot,
    contactIndex,
  });
  if (!row) throw notSaved();
  return receiptOf(row, centreKey, false);
}

async function readFacts(
  tx: PublicTx,
  { now }: Ctx,
  { timezone }: Centre,
  { startsAt }: RequestBooking,
  contactIndex: string | null,
): Promise<BookingFacts> {
  const [, [version], openBookingsOfContact, schedule] = await Promise.all([
    contactIndex ? lockContact(tx, contactIndex) : null,
    selectLimitsInForce(tx, dayOf(now, timezone)),
    contactIndex ? countOpenBookings(tx, contactIndex) : 0,
    startsAt ? readScheduleAt(tx, new Date(startsAt), timezone) : null,
  ]);
  return { limits: parseLimits(version?.limits), openBookingsOfContact, schedule };
}
