import { newId } from "@prosvet/crypto";
import type { TenantTx } from "@prosvet/db";
import { endOfDay } from "@prosvet/domain";
import { writeAudit } from "../audit/index.ts";
import { type CentreKey, type OwnCentre, readTextsIn } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import { queueNotice } from "../notifications/index.ts";
import { type Person, recordConsents, startRecipient } from "../recipients/index.ts";
import { readCircumstances } from "./booking-circumstances.ts";
import { insertBookingEvent } from "./booking-event-queries.ts";
import { insertBooking } from "./booking-queries.ts";
import { keepChildcarePlaces } from "./childcare-places.ts";
import { type ChosenSlot, slotTaken } from "./choose-slot.ts";
import { newBookingRow } from "./new-booking-row.ts";
import { consentsGivenOf, type RegisterBooking } from "./register-booking-input.ts";
import { takeSlot } from "./take-slot.ts";
import { insertWaitingEntry } from "./waiting-queries.ts";

export type BookingToRegister = {
  id: string;
  input: RegisterBooking;
  /** Null is anonymous. */
  person: Person | null;
  centreKey: CentreKey;
  slot: ChosenSlot | null;
  contactIndex: string | null;
};

/** The notice waits while «Отменить» can still be pressed. */
const patienceMs = 15_000;

/**
 * Writes a booking that the staff register: confirmed at once when it has a time, since the centre itself has named it.
 * Throws `slot_taken` when the database has the slot taken, `invalid` and `refused` for its circumstances.
 */
export async function enterRegistered(
  tx: TenantTx,
  ctx: Ctx<Member>,
  centre: OwnCentre,
  booking: BookingToRegister,
): Promise<void> {
  const { id, input, person, centreKey, slot } = booking;
  const { now, actor } = ctx;
  const { timezone, limits } = centre;
  const told = readCircumstances(input);
  await keepChildcarePlaces(tx, now, { timezone, limits }, { ...told, form: input.form, slot });
  const start = (one: Person | null) =>
    startRecipient(tx, centreKey, { person: one, category: "unspecified" });
  const first = start(person);
  const second = told.secondPerson && start(told.secondPerson.person);
  await Promise.all([first.written, second?.written]);
  const row = {
    ...newBookingRow(tx, ctx, centre, { ...booking, limits }, told, { first, second }),
    source: input.source,
    state: slot ? "confirmed" : "requested",
    createdBy: actor.membershipId,
  };
  if (!(await (slot ? takeSlot(tx, row, slot) : insertBooking(tx, row)))) throw slotTaken();
  const texts = await readTextsIn(tx);
  const how = consentsGivenOf(input);
  const consent = (recipientId: string, consents = input.consents ?? []) =>
    recordConsents(tx, ctx, texts, { recipientId, consents, how });
  await consent(first.id);
  if (second) await consent(second.id, told.secondPerson?.consents);
  await insertBookingEvent(tx, {
    ...{ id: newId(), bookingId: id, action: "register", at: now, reason: input.outsideOpenings },
    ...{ actor: "member", membershipId: actor.membershipId },
    ...{ startsAt: slot?.startsAt, consultantId: slot?.consultantId },
    before: { booking: null, leftVersion: 1 },
  });
  await writeAudit(tx, ctx, { action: "bookings.register", subject: { kind: "booking", id } });
  if (told.waits) await insertWaitingEntry(tx, id, now);
  if (!person?.email && !person?.phone) return;
  await queueNotice(tx, {
    ...{ bookingId: id, version: 1, now, sendAfter: new Date(now.getTime() + patienceMs) },
    kind: slot ? "booking_confirmed" : "booking_received",
    expiresAt: slot?.startsAt ?? endOfDay(row.deadline, timezone),
    speaksOf: slot?.startsAt ?? null,
  });
}
