import { newBookingNumber, newId } from "@prosvet/crypto";
import { type TenantId, type WorkerTx, withWorker } from "@prosvet/db";
import { dayOf, mayBeBeyondWindow, offerExpiresAt, type ServiceForm, type Slot } from "@prosvet/domain";
import { AppError } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { type OwnCentre, readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { queueNotice } from "../notifications/index.ts";
import { insertBookingEvent } from "./booking-event-queries.ts";
import { keepChildcarePlaces } from "./childcare-places.ts";
import { type ChosenSlot, chooseSlot, readScheduleAt } from "./choose-slot.ts";
import { countOffers, insertOffer, markOffered, selectWithheld } from "./offer-queries.ts";
import { takeSlot } from "./take-slot.ts";
import { lockWaiter, type WaiterRow } from "./waiting-queries.ts";

/** `taken`: another time may do; `gone`: the booking has changed since it was looked at, or waits no more. */
export type OfferOutcome = "offered" | "taken" | "gone";

/**
 * Offers one time to one booking in a transaction of its own: the time held until the offer runs out, the offer, the
 * notice, the line of history. Every rule is asked again; the database decides whether the time is free.
 */
export const offerOne = (
  ctx: Ctx,
  tenantId: TenantId,
  waiter: WaiterRow,
  slot: Slot,
): Promise<OfferOutcome> =>
  withWorker(ctx.db, tenantId, async (tx) => {
    if (!(await lockWaiter(tx, waiter))) return "gone";
    const centre = await readCentreIn(tx, ctx.now);
    const expiresAt = offerExpiresAt(ctx.now, slot.startsAt, centre.limits);
    if (!expiresAt) return "taken";
    const chosen = await chooseAgain(tx, ctx.now, centre, waiter, slot);
    if (!chosen) return "taken";
    const holdId = newId();
    const { form, channel, deadline, childcareChildren, childcareAges } = waiter;
    const hold = {
      ...{
        id: holdId,
        number: newBookingNumber(),
        form,
        channel,
        deadline,
        childcareChildren,
        childcareAges,
      },
      ...{ source: "site", state: "held", holdReason: "offer", heldUntil: expiresAt, requestedAt: ctx.now },
    };
    if (!(await takeSlot(tx, hold, chosen))) return "taken";
    await tell(tx, ctx, waiter, centre, { holdId, chosen, expiresAt });
    return "offered";
  });

async function chooseAgain(
  tx: WorkerTx,
  now: Date,
  centre: OwnCentre,
  waiter: WaiterRow,
  slot: Slot,
): Promise<ChosenSlot | null> {
  const { startsAt, endsAt, consultantId, secondConsultantId, seats } = slot;
  const { timezone } = centre;
  const [schedule, withheld] = await Promise.all([
    readScheduleAt(tx, startsAt, timezone, { consultantId }),
    selectWithheld(tx, now),
  ]);
  const people = [consultantId, secondConsultantId];
  const inTheWay = withheld.filter(
    (hold) =>
      people.includes(hold.consultantId) &&
      hold.startsAt !== null &&
      hold.endsAt !== null &&
      hold.startsAt < endsAt &&
      startsAt < hold.endsAt,
  );
  const freed = inTheWay.map(({ id }) => id);
  const wanted = {
    ...{ startsAt, consultantId, secondConsultantId: waiter.secondConsultantId ?? undefined },
    form: waiter.form as ServiceForm,
    topic: waiter.topic ?? undefined,
    durationMinutes: seats === 1 ? (endsAt.getTime() - startsAt.getTime()) / 60_000 : undefined,
    requestedAt: waiter.requestedAt,
    laterByWish: mayBeBeyondWindow(waiter, { now, timezone }),
    ignoring: freed,
  };
  try {
    const chosen = chooseSlot(schedule, now, centre, wanted);
    const { childcareChildren } = waiter;
    const asked = { form: wanted.form, childcareChildren, slot: chosen, ignoring: [waiter.id] };
    await keepChildcarePlaces(tx, now, centre, asked);
    return { ...chosen, expiredHolds: [...(chosen.expiredHolds ?? []), ...freed] };
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

type Made = { holdId: string; chosen: ChosenSlot; expiresAt: Date };

async function tell(tx: WorkerTx, ctx: Ctx, waiter: WaiterRow, centre: OwnCentre, made: Made): Promise<void> {
  const { now } = ctx;
  const { id: bookingId, hasContact, deadline } = waiter;
  const { consultantId, startsAt, endsAt } = made.chosen;
  const { holdId, expiresAt } = made;
  // Counted for itself: a booking may be offered several times without being changed.
  const version = (await countOffers(tx, bookingId)) + 1;
  await insertOffer(tx, {
    ...{ id: newId(), bookingId, holdId, consultantId, startsAt, endsAt, expiresAt, offeredAt: now },
  });
  // Who is told of a time inside the window has been offered one (R36); who left no contact is when they look.
  if (hasContact && dayOf(startsAt, centre.timezone) <= deadline) await markOffered(tx, bookingId, now);
  await Promise.all([
    insertBookingEvent(tx, {
      ...{ id: newId(), bookingId, action: "offer_slot", at: now, actor: "worker", startsAt, consultantId },
    }),
    writeAudit(tx, ctx, { action: "bookings.offer_slot", subject: { kind: "booking", id: bookingId } }),
    queueNotice(tx, { bookingId, kind: "slot_offered", version, now, expiresAt, speaksOf: startsAt }),
  ]);
}
