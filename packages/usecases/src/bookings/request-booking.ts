import { blindIndex, newId } from "@prosvet/crypto";
import { type PublicTx, withPublic } from "@prosvet/db";
import { dayOf, type Limits, parseLimits, refusalToBook } from "@prosvet/domain";
import { spendAllowance } from "../abuse/index.ts";
import { AppError, refuse } from "../app-error.ts";
import { type Centre, readCentreKey, selectLimitsInForce } from "../centres/index.ts";
import type { Ctx, Parent } from "../context.ts";
import { requireActor } from "../gate.ts";
import { findEarlier, takeKey } from "../idempotency/index.ts";
import { readPerson, requirePersonalDataConsent } from "../recipients/index.ts";
import type { ScheduleFacts } from "../schedule/index.ts";
import { countOpenBookings, lockContact, readReceipt } from "./booking-queries.ts";
import { type BookingReceipt, receiptOf } from "./booking-receipt.ts";
import { type ChosenSlot, chooseSlot, freshSlots, readScheduleAt } from "./choose-slot.ts";
import { type BookingToEnter, enterBooking } from "./enter-booking.ts";
import type { RequestBooking } from "./request-booking-input.ts";

/**
 * Books for a parent: takes the slot, or without a start joins the queue (R31, R32, R36). One transaction holds the
 * recipient, the booking, its history, consents, notice, audit and the key of the request.
 *
 * Out: the receipt; a second call with the same key and body gives the same one. Throws `refused` with the limit and
 * its requirement, `slot_taken` with fresh slots, `invalid`, `key_reused`, `too_many`.
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
  const request = { id: newId(), input, person };
  try {
    return await withPublic(ctx.db, centre.tenantId, (tx) => book(tx, ctx, centre, request, key));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "slot_taken") throw error;
    const slots = await freshSlots(ctx, centre, input);
    throw new AppError("slot_taken", error.message, { refusal: error.refusal, detail: { slots } });
  }
}

type Request = Pick<BookingToEnter, "id" | "input" | "person">;

async function book(tx: PublicTx, ctx: Ctx<Parent>, centre: Centre, request: Request, key: string) {
  const { id, input } = request;
  const own = { scope: "bookings", key, body: input };
  const centreKey = await readCentreKey(tx, ctx.keyring);
  const contactIndex = contactIndexOf(centreKey, request);
  const { earlier, limits, ...facts } = await readFacts(tx, ctx, centre, request, contactIndex, own);
  let made = earlier;
  if (!made) {
    // Every rule before the first write: whoever comes too late costs the database some reads and no more.
    const slot = decide(ctx, centre, input, limits, facts);
    made = await takeKey(tx, ctx, { ...own, subjectId: id });
    if (!made) await enterBooking(tx, ctx, centre, { ...request, centreKey, limits, slot, contactIndex });
  }
  const row = await readReceipt(tx, made ?? id);
  if (!row) throw new AppError("conflict", "Запись не сохранилась. Отправьте её ещё раз.");
  return receiptOf(row, centreKey, made !== null);
}

function contactIndexOf(centreKey: Buffer, { person }: Request): string | null {
  const contact = person?.phone ?? person?.email ?? null;
  return contact && blindIndex(centreKey, "bookings.contact", contact);
}

type Facts = { schedule: ScheduleFacts | null; openBookingsOfContact: number };

/** In one trip. The key comes after the schedule: whoever sees a slot as taken sees the key of the booking that took it. */
async function readFacts(
  tx: PublicTx,
  ctx: Ctx,
  { timezone }: Centre,
  { input }: Request,
  contactIndex: string | null,
  own: Parameters<typeof findEarlier>[1],
) {
  const [, [version], openBookingsOfContact, schedule, earlier] = await Promise.all([
    contactIndex ? lockContact(tx, contactIndex) : null,
    selectLimitsInForce(tx, dayOf(ctx.now, timezone)),
    contactIndex ? countOpenBookings(tx, contactIndex) : 0,
    input.startsAt ? readScheduleAt(tx, new Date(input.startsAt), timezone) : null,
    findEarlier(tx, own),
  ]);
  return { earlier, limits: parseLimits(version?.limits), openBookingsOfContact, schedule };
}

/** The slot to take, or null without a start. Throws `refused`, `slot_taken`. */
function decide(
  ctx: Ctx,
  centre: Centre,
  input: RequestBooking,
  limits: Limits,
  facts: Facts,
): ChosenSlot | null {
  const { timezone } = centre;
  const { now } = ctx;
  const { consultantId = null, topic = null, childcareChildren = 0 } = input;
  const startsAt = input.startsAt ? new Date(input.startsAt) : null;
  const anonymous = input.person === undefined;
  const asked = { ...input, source: "site" as const, anonymous, topic, childcareChildren };
  const refusal = (time: { startsAt: Date | null; consultantId: string | null }) =>
    refusalToBook(
      { ...asked, ...time },
      { now, timezone, openBookingsOfContact: facts.openBookingsOfContact },
      limits,
    );
  if (!startsAt || !facts.schedule) {
    refuse(refusal({ startsAt: null, consultantId }));
    return null;
  }
  // What is not offered at all is said before anything about the time.
  refuse(refusal({ startsAt: null, consultantId: null }));
  const slot = chooseSlot(facts.schedule, now, { timezone, limits }, { ...input, startsAt });
  refuse(refusal(slot));
  return slot;
}
