import { newId } from "@prosvet/crypto";
import { type PublicTx, withPublic } from "@prosvet/db";
import { dayOf, parseLimits } from "@prosvet/domain";
import { openProof, readAllowance, spend, type Taker, tooManyBookings } from "../abuse/index.ts";
import { blindIndexesOf, type Centre, readCentreKey, selectLimitsInForce } from "../centres/index.ts";
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
import { readFormHold } from "./hold-queries.ts";
import { orFreshSlots } from "./or-fresh-slots.ts";
import { notSaved, replayBooking } from "./replay-booking.ts";
import type { RequestBooking } from "./request-booking-input.ts";
import { deleteHolds } from "./slot-row-queries.ts";

/**
 * Books for a parent: takes the slot, the one that was held for them first of all, or without a start joins the queue
 * (R31, R32, R36). One transaction holds the recipient, the booking, its history, consents, notice, audit, what it
 * counts for against abuse, and the key of the request.
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
  const taker = { ...centre, proof: await openProof(ctx, input.proof) };
  const receipt = await orFreshSlots(ctx, centre, input, () =>
    withPublic(ctx.db, centre.tenantId, (tx) => book(tx, ctx, centre, { input, person, key, taker })),
  );
  forgetSlots(ctx.db, centre.tenantId);
  return receipt;
}

type Request = { input: RequestBooking; person: Person | null; key: string; taker: Taker };

async function book(tx: PublicTx, ctx: Ctx<Parent>, centre: Centre, request: Request) {
  const { input, person, key, taker } = request;
  const id = newId();
  const centreKey = await readCentreKey(tx, ctx.keyring);
  const contact = person?.phone ?? person?.email ?? null;
  // The first is written; the others only find what was written while another key of the centre was in use.
  const contacts = contact ? blindIndexesOf(centreKey, "bookings.contact", contact) : [];
  const [contactIndex = null] = contacts;
  // A second try may come with another proof, or after its hold has run out: it asks for the same all the same.
  const { proof: _, holdId: __, ...body } = input;
  const own = { scope: "bookings", key, body };
  const wantedTime = input.startsAt !== undefined;
  const allowance = await readAllowance(tx, ctx, taker);
  // A flood costs a look at its counters and at its key, and no schedule is read for it.
  const isFlood = wantedTime && !input.holdId && !allowance.mayTakeSlot;
  // In one trip. The key comes after the schedule: whoever sees a slot as taken sees the key of the booking that took it.
  const [facts, earlier] = await Promise.all([
    isFlood ? null : readFacts(tx, ctx, centre, request, contacts),
    findEarlier(tx, centreKey, own),
  ]);
  if (earlier) return replayBooking(tx, ctx, centreKey, { id: earlier, wantedTime });
  if (!facts) throw tooManyBookings(ctx, centre);
  // Every rule before the first write: whoever comes too late costs the database some reads and no more.
  const { slot, waits, spends } = decideBooking(ctx, centre, input, { ...facts, allowance });
  const made = await takeKey(tx, ctx, { ...own, subjectId: id });
  if (made) return replayBooking(tx, ctx, centreKey, { id: made, wantedTime });
  const { limits, hold } = facts;
  if (hold && !slot) await deleteHolds(tx, [hold.id]);
  const row = await enterBooking(tx, ctx, centre, {
    ...{ id, person, centreKey, limits, slot, contactIndex },
    input: { ...input, joinWaitingList: waits },
  });
  if (!row) throw notSaved();
  await spend(tx, ctx, taker, spends);
  return receiptOf(row, centreKey, false, wantedTime);
}

async function readFacts(
  tx: PublicTx,
  ctx: Ctx<Parent>,
  { timezone }: Centre,
  { input }: Request,
  contacts: string[],
): Promise<Omit<BookingFacts, "allowance">> {
  const { startsAt, holdId } = input;
  const [, [version], openBookingsOfContact, schedule, hold] = await Promise.all([
    contacts[0] ? lockContact(tx, contacts[0]) : null,
    selectLimitsInForce(tx, dayOf(ctx.now, timezone)),
    contacts.length > 0 ? countOpenBookings(tx, contacts) : 0,
    startsAt ? readScheduleAt(tx, new Date(startsAt), timezone, input) : null,
    holdId ? readFormHold(tx, holdId) : null,
  ]);
  return { limits: parseLimits(version?.limits), openBookingsOfContact, schedule, hold };
}
