import { newBookingNumber, seal } from "@prosvet/crypto";
import type { CentreTx } from "@prosvet/db";
import { bookingDeadline, endOfDay } from "@prosvet/domain";
import type { Centre } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { bookingPlace, questionPlace, type SealedOfBooking } from "../recipients/index.ts";
import type { ReadCircumstances } from "./booking-circumstances.ts";
import type { BookingToEnter } from "./enter-booking.ts";

type Recipients = { first: { id: string; key: Buffer }; second: { id: string } | null };

/** The row of a booking that a parent makes, but for its slot; what may name somebody is sealed with the first one's key. */
export function newBookingRow(
  tx: CentreTx,
  { now }: Ctx,
  { timezone }: Pick<Centre, "timezone">,
  { id, input, limits, slot, contactIndex }: BookingToEnter,
  told: ReadCircumstances,
  { first, second }: Recipients,
) {
  const { form, channel, topic = null, typicalQuestion = null, question } = input;
  const { laterByWish = false, consultantId = null } = input;
  const { participants, accessNeeds, childcareChildren, childcareAges, referrer } = told;
  const deadline = bookingDeadline(form, now, timezone, limits);
  const isWithinWindow = slot !== null && slot.startsAt <= endOfDay(deadline, timezone);
  const sealed = (column: SealedOfBooking, text: string | null) =>
    text === null ? null : seal(first.key, text, bookingPlace(tx.tenantId, column, id));
  return {
    ...{ id, form, channel, topic, typicalQuestion, deadline, contactIndex, laterByWish },
    ...{ participants, accessNeeds, childcareChildren, childcareAges },
    number: newBookingNumber(),
    recipientId: first.id,
    secondRecipientId: second?.id ?? null,
    // The way in is the site all the same: the centre's ways to book are asked for that (R31).
    source: referrer ? "referral" : "site",
    onBehalf: referrer !== null,
    referrerSealed: sealed("referrer", referrer && JSON.stringify(referrer)),
    questionSealed: question ? seal(first.key, question, questionPlace(tx.tenantId, id)) : null,
    recordingAnnouncedAt: told.recordingAnnounced ? now : null,
    accessNoteSealed: sealed("access_note", told.accessNote),
    visitAddressSealed: sealed("visit_address", told.visitAddress),
    // Without a time it is a wish, which opens nothing to that consultant until the centre has named them (R37).
    wishedConsultantId: slot ? null : consultantId,
    state: "requested",
    requestedAt: now,
    firstOfferedAt: isWithinWindow ? now : null,
    createdBy: null,
  };
}
