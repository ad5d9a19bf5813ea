import { newBookingNumber, newId, seal } from "@prosvet/crypto";
import type { PublicTx } from "@prosvet/db";
import { deadlineOf, endOfDay, type Limits } from "@prosvet/domain";
import { writeAudit } from "../audit/index.ts";
import type { Centre } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { queueNotice } from "../notifications/index.ts";
import { type Person, questionPlace, recordConsents, registerRecipient } from "../recipients/index.ts";
import { insertBooking, insertBookingEvent } from "./booking-queries.ts";
import { type ChosenSlot, slotTaken } from "./choose-slot.ts";
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

/** Writes a booking that the rules allow, with all that belongs to it. Throws `slot_taken` when the database has the slot taken. */
export async function enterBooking(
  tx: PublicTx,
  ctx: Ctx,
  centre: Centre,
  booking: BookingToEnter,
): Promise<void> {
  const { id, input, person, centreKey, limits, slot, contactIndex } = booking;
  const { now } = ctx;
  const recipient = await registerRecipient(tx, centreKey, { person, category: "unspecified" });
  const deadline = deadlineOf(now, centre.timezone, limits.bookingWindowDays);
  const lastMoment = endOfDay(deadline, centre.timezone);
  const { form, channel, topic, typicalQuestion, question } = input;
  const inserted = await insertBooking(tx, {
    ...{ id, form, channel, topic, typicalQuestion, deadline, contactIndex },
    number: newBookingNumber(),
    recipientId: recipient.id,
    source: "site",
    questionSealed: question && seal(recipient.key, question, questionPlace(tx.tenantId, id)),
    consultantId: slot?.consultantId ?? input.consultantId,
    startsAt: slot?.startsAt,
    endsAt: slot?.endsAt,
    state: "requested",
    requestedAt: now,
    firstOfferedAt: slot && slot.startsAt <= lastMoment ? now : null,
    laterByWish: input.laterByWish ?? false,
    childcareChildren: input.childcareChildren ?? 0,
  });
  if (!inserted) throw slotTaken();
  const event = { id: newId(), bookingId: id, action: "request", at: now, actor: ctx.actor.kind };
  const notice = { bookingId: id, kind: "booking_received", version: 1, now } as const;
  const { consents = [] } = input;
  await Promise.all([
    insertBookingEvent(tx, { ...event, startsAt: slot?.startsAt }),
    recordConsents(tx, ctx, centre.texts, { recipientId: recipient.id, consents, how: "page" }),
    writeAudit(tx, ctx, { action: "bookings.request", subject: { kind: "booking", id } }),
    person?.email ? queueNotice(tx, { ...notice, expiresAt: slot?.startsAt ?? lastMoment }) : null,
  ]);
}
