import { newId } from "@prosvet/crypto";
import type { PublicTx } from "@prosvet/db";
import { endOfDay, type Limits } from "@prosvet/domain";
import { writeAudit } from "../audit/index.ts";
import type { Centre, CentreKey } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { queueNotice } from "../notifications/index.ts";
import { type Person, recordConsents, startRecipient } from "../recipients/index.ts";
import { readCircumstances } from "./booking-circumstances.ts";
import { insertBookingEvent } from "./booking-event-queries.ts";
import { insertBooking } from "./booking-queries.ts";
import { keepChildcarePlaces } from "./childcare-places.ts";
import { type ChosenSlot, slotTaken } from "./choose-slot.ts";
import { firstOfferOf } from "./first-offer.ts";
import { newBookingRow } from "./new-booking-row.ts";
import { type ReceiptRow, readReceipt } from "./receipt-queries.ts";
import type { RequestBooking } from "./request-booking-input.ts";
import { isTakenInSteps, takeSlot } from "./take-slot.ts";
import { insertWaitingEntry } from "./waiting-queries.ts";

export type BookingToEnter = {
  id: string;
  input: RequestBooking;
  /** Null is anonymous. */
  person: Person | null;
  centreKey: CentreKey;
  limits: Limits;
  slot: ChosenSlot | null;
  contactIndex: string | null;
};

/**
 * Writes a booking that the rules allow, with all that belongs to it, and reads its receipt: in one trip, each
 * statement behind the one whose row it needs; who asks for childcare waits for its places first (R16). Throws
 * `slot_taken` when the database has the slot taken, `invalid` and `refused` for its circumstances.
 */
export async function enterBooking(
  tx: PublicTx,
  ctx: Ctx,
  centre: Centre,
  booking: BookingToEnter,
): Promise<ReceiptRow | null> {
  const { id, input, person, centreKey, limits, slot } = booking;
  const { now } = ctx;
  const told = readCircumstances(input);
  const { childcareChildren, secondPerson, referrer } = told;
  const place = { timezone: centre.timezone, limits };
  await keepChildcarePlaces(tx, now, place, { form: input.form, childcareChildren, slot });
  const category = "unspecified";
  const first = startRecipient(tx, centreKey, { person, category });
  const second = secondPerson && startRecipient(tx, centreKey, { person: secondPerson.person, category });
  const row = newBookingRow(tx, ctx, centre, booking, told, { first, second });
  if (slot && !row.firstOfferedAt) {
    row.firstOfferedAt = await firstOfferOf(tx, now, place, { ...row, startsAt: slot.startsAt });
  }
  const inserted = slot ? takeSlot(tx, row, slot) : insertBooking(tx, row);
  if (slot && isTakenInSteps(slot) && !(await inserted)) throw slotTaken();
  const event = { id: newId(), bookingId: id, action: "request", at: now, actor: ctx.actor.kind };
  const expiresAt = slot?.startsAt ?? endOfDay(row.deadline, centre.timezone);
  const notice = { bookingId: id, version: 1, now, expiresAt } as const;
  // Of a family only the family may consent: it has told the professional so by telephone or face to face (R42).
  const how = referrer ? "oral_by_phone" : "page";
  const consent = (recipientId: string, consents = input.consents ?? []) =>
    recordConsents(tx, ctx, centre.texts, { recipientId, consents, how });
  const rest = Promise.all([
    first.written,
    second?.written,
    insertBookingEvent(tx, { ...event, startsAt: slot?.startsAt }),
    consent(first.id),
    second && consent(second.id, secondPerson?.consents),
    writeAudit(tx, ctx, { action: "bookings.request", subject: { kind: "booking", id } }),
    told.waits && insertWaitingEntry(tx, id, now),
    (person?.email || person?.phone) &&
      queueNotice(tx, { ...notice, kind: "booking_received", speaksOf: slot?.startsAt ?? null }),
    referrer?.email && queueNotice(tx, { ...notice, kind: "referrer_receipt" }),
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
