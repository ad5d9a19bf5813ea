import { blindIndex, newBookingNumber, newId, seal } from "@prosvet/crypto";
import { type PublicTx, withPublic } from "@prosvet/db";
import { dayOf, deadlineOf, endOfDay, parseLimits, refusalToBook } from "@prosvet/domain";
import { spendAllowance } from "../abuse/index.ts";
import { AppError, refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { type Centre, readCentreKey, selectLimitsInForce } from "../centres/index.ts";
import type { Ctx, Parent } from "../context.ts";
import { requireActor } from "../gate.ts";
import { takeKey } from "../idempotency/index.ts";
import { queueNotice } from "../notifications/index.ts";
import {
  type Person,
  questionPlace,
  readPerson,
  recordConsents,
  registerRecipient,
  requirePersonalDataConsent,
} from "../recipients/index.ts";
import {
  countOpenBookings,
  insertBooking,
  insertBookingEvent,
  lockContact,
  readReceipt,
} from "./booking-queries.ts";
import { type BookingReceipt, receiptOf } from "./booking-receipt.ts";
import { chooseSlot, freshSlots, slotTaken } from "./choose-slot.ts";
import type { RequestBooking } from "./request-booking-input.ts";

type Request = { id: string; input: RequestBooking; person: Person | null; key: string };

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
  const request = { id: newId(), input, person, key };
  try {
    return await withPublic(ctx.db, centre.tenantId, (tx) => book(tx, ctx, centre, request));
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "slot_taken") throw error;
    const slots = await freshSlots(ctx, centre, input);
    throw new AppError("slot_taken", error.message, { refusal: error.refusal, detail: { slots } });
  }
}

async function book(
  tx: PublicTx,
  ctx: Ctx<Parent>,
  centre: Centre,
  request: Request,
): Promise<BookingReceipt> {
  const { id, input, key } = request;
  const [earlier, centreKey] = await Promise.all([
    takeKey(tx, ctx, { scope: "bookings", key, body: input, subjectId: id }),
    readCentreKey(tx, ctx.keyring),
  ]);
  if (!earlier) await makeBooking(tx, ctx, centre, centreKey, request);
  const row = await readReceipt(tx, earlier ?? id);
  if (!row) throw new AppError("conflict", "Запись не сохранилась. Отправьте её ещё раз.");
  return receiptOf(row, centreKey, earlier !== null);
}

async function makeBooking(
  tx: PublicTx,
  ctx: Ctx<Parent>,
  centre: Centre,
  centreKey: Buffer,
  request: Request,
) {
  const { id, input, person } = request;
  const { now } = ctx;
  const today = dayOf(now, centre.timezone);
  const contact = person?.phone ?? person?.email ?? null;
  const contactIndex = contact && blindIndex(centreKey, "bookings.contact", contact);
  if (contactIndex) await lockContact(tx, contactIndex);
  const [[version], openBookingsOfContact] = await Promise.all([
    selectLimitsInForce(tx, today),
    contactIndex ? countOpenBookings(tx, contactIndex) : 0,
  ]);
  const limits = parseLimits(version?.limits);
  const startsAt = input.startsAt ? new Date(input.startsAt) : null;
  const asked = { ...input, source: "site" as const, startsAt, ...bookedBy(input) };
  const facts = { now, timezone: centre.timezone, openBookingsOfContact };
  // What is not offered at all is said before anything about the time.
  refuse(refusalToBook({ ...asked, startsAt: null, consultantId: null }, facts, limits));
  const slot =
    startsAt && (await chooseSlot(tx, ctx, { timezone: centre.timezone, limits }, { ...input, startsAt }));
  refuse(refusalToBook({ ...asked, consultantId: slot?.consultantId ?? asked.consultantId }, facts, limits));

  const recipient = await registerRecipient(tx, centreKey, { person, category: "unspecified" });
  const deadline = deadlineOf(now, centre.timezone, limits.bookingWindowDays);
  const taken = await insertBooking(tx, {
    id,
    number: newBookingNumber(),
    recipientId: recipient.id,
    consultantId: slot?.consultantId ?? input.consultantId,
    form: input.form,
    channel: input.channel,
    source: asked.source,
    topic: input.topic,
    typicalQuestion: input.typicalQuestion,
    questionSealed: input.question && seal(recipient.key, input.question, questionPlace(tx.tenantId, id)),
    startsAt: slot?.startsAt,
    endsAt: slot?.endsAt,
    state: "requested",
    requestedAt: now,
    deadline,
    firstOfferedAt: slot && slot.startsAt <= endOfDay(deadline, centre.timezone) ? now : null,
    laterByWish: input.laterByWish ?? false,
    childcareChildren: input.childcareChildren ?? 0,
    contactIndex,
  });
  if (!taken) throw slotTaken();
  const [expiresAt, start] = [slot?.startsAt ?? endOfDay(deadline, centre.timezone), slot?.startsAt ?? null];
  await Promise.all([
    insertBookingEvent(tx, {
      id: newId(),
      bookingId: id,
      action: "request",
      at: now,
      actor: "parent",
      startsAt: start,
    }),
    recordConsents(tx, ctx, centre.texts, {
      recipientId: recipient.id,
      consents: input.consents ?? [],
      how: "page",
    }),
    writeAudit(tx, ctx, { action: "bookings.request", subject: { kind: "booking", id } }),
    person?.email
      ? queueNotice(tx, { bookingId: id, kind: "booking_received", version: 1, now, expiresAt })
      : null,
  ]);
}

const bookedBy = (input: RequestBooking) => ({
  anonymous: input.person === undefined,
  consultantId: input.consultantId ?? null,
  topic: input.topic ?? null,
  childcareChildren: input.childcareChildren ?? 0,
});
