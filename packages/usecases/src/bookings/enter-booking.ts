import { newBookingNumber, newId, seal } from "@prosvet/crypto";
import type { PublicTx } from "@prosvet/db";
import { deadlineOf, endOfDay, type Limits } from "@prosvet/domain";
import { writeAudit } from "../audit/index.ts";
import type { Centre } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { queueNotice } from "../notifications/index.ts";
import { type Person, questionPlace, recordConsents, startRecipient } from "../recipients/index.ts";
import { insertBookingEvent } from "./booking-event-queries.ts";
import { insertBooking } from "./booking-queries.ts";
import { type ChosenSlot, slotTaken } from "./choose-slot.ts";
import { type ReceiptRow, readReceipt } from "./receipt-queries.ts";
import type { RequestBooking } from "./request-booking-input.ts";

export type BookingToEnter = {
  id: string;
  input: RequestBooking;
  /** Null is anonymous. */
  person: Person | null;
  centreKey: Buffer;
  limits: Limits;
  slot: ChosenSlot | null;
  contactIndex: string | null;
};

/**
 * Writes a booking that the rules allow, with all that belongs to it, and reads its receipt: in one trip, each
 * statement behind the one whose row it needs. Throws `slot_taken` when the database has the slot taken.
 */
export async function enterBooking(
  tx: PublicTx,
  ctx: Ctx,
  centre: Centre,
  booking: BookingToEnter,
): Promise<ReceiptRow | null> {
  const { id, input, person, centreKey, slot } = booking;
  const { now } = ctx;
  const recipient = startRecipient(tx, centreKey, { person, category: "unspecified" });
  const row = rowOf(tx, ctx, centre, booking, recipient);
  const inserted = insertBooking(tx, row);
  const event = { id: newId(), bookingId: id, action: "request", at: now, actor: ctx.actor.kind };
  const notice = { bookingId: id, kind: "booking_received", version: 1, now } as const;
  const expiresAt = slot?.startsAt ?? endOfDay(row.deadline, centre.timezone);
  const { consents = [] } = input;
  const rest = Promise.all([
    recipient.written,
    insertBookingEvent(tx, { ...event, startsAt: slot?.startsAt }),
    recordConsents(tx, ctx, centre.texts, { recipientId: recipient.id, consents, how: "page" }),
    writeAudit(tx, ctx, { action: "bookings.request", subject: { kind: "booking", id } }),
    person?.email ? queueNotice(tx, { ...notice, expiresAt }) : null,
  ]);
  const receipt = readReceipt(tx, id);
  // A lost slot makes everything behind it fail, so the booking is looked at first.
  const [booked, written, read] = await Promise.allSettled([inserted, rest, receipt]);
  if (answerOf(booked) === false) throw slotTaken();
  answerOf(written);
  return answerOf(read);
}

function answerOf<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === "rejected") throw settled.reason;
  return settled.value;
}

function rowOf(
  tx: PublicTx,
  { now }: Ctx,
  { timezone }: Centre,
  { id, input, limits, slot, contactIndex }: BookingToEnter,
  recipient: { id: string; key: Buffer },
) {
  const deadline = deadlineOf(now, timezone, limits.bookingWindowDays);
  const isWithinWindow = slot !== null && slot.startsAt <= endOfDay(deadline, timezone);
  const { form, channel, topic = null, typicalQuestion = null, question } = input;
  const { laterByWish = false, childcareChildren = 0, consultantId = null } = input;
  return {
    ...{ id, form, channel, topic, typicalQuestion, deadline, contactIndex, laterByWish, childcareChildren },
    number: newBookingNumber(),
    recipientId: recipient.id,
    source: "site",
    questionSealed: question ? seal(recipient.key, question, questionPlace(tx.tenantId, id)) : null,
    consultantId: slot?.consultantId ?? null,
    // Without a time it is a wish, which opens nothing to that consultant until the centre has named them (R37).
    wishedConsultantId: slot ? null : consultantId,
    startsAt: slot?.startsAt ?? null,
    endsAt: slot?.endsAt ?? null,
    state: "requested",
    requestedAt: now,
    firstOfferedAt: isWithinWindow ? now : null,
    createdBy: null,
  };
}
