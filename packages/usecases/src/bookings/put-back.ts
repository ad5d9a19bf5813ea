import type { TenantTx } from "@prosvet/db";
import { type BookingState, isSlotTaking } from "@prosvet/domain";
import { updateBooking } from "./booking-queries.ts";
import type { BookingSnapshot } from "./booking-snapshot.ts";
import { keepChildcareOf, type Place } from "./childcare-places.ts";
import type { ChosenSlot } from "./choose-slot.ts";
import { readCompanion, releaseTime } from "./slot-row-queries.ts";
import { moveToSlot } from "./take-slot.ts";
import { deleteWithheld } from "./undo-queries.ts";

/**
 * Brings a booking back to what it was, its time, its second consultant's and its places of childcare included. What the
 * database refuses, because somebody has that time now, comes as its error or as `slot_taken`: see `catchTaken`. Throws
 * `refused` when somebody has the places (R16).
 */
export async function putBack(
  tx: TenantTx,
  { id, place, now }: { id: string; place: Place; now: Date },
  present: BookingSnapshot,
  before: BookingSnapshot,
): Promise<void> {
  const { state, laterByWish } = before;
  const changes = { state, laterByWish, firstOfferedAt: momentOf(before.firstOfferedAt) };
  const slot = slotOf(before);
  if (!slot) {
    await giveUpTime(tx, id);
    await updateBooking(tx, id, { ...changes, ...withoutTime, consultantId: before.consultantId });
  } else if (hasTime(present) && isSameTime(present, before)) {
    await updateBooking(tx, id, changes);
  } else {
    for (const consultantId of [slot.consultantId, slot.secondConsultantId]) {
      if (consultantId) await deleteWithheld(tx, { ...slot, consultantId });
    }
    if (hasTime(before)) await keepChildcareOf(tx, now, place, { id, slot, isFormer: true });
    await moveToSlot(tx, id, slot, changes);
  }
}

const withoutTime = {
  ...{ startsAt: null, endsAt: null, placeId: null, roomId: null },
  ...{ seats: 1, seat: 1, groupKey: null },
};

async function giveUpTime(tx: TenantTx, id: string): Promise<void> {
  const companion = await readCompanion(tx, id);
  if (companion) await releaseTime(tx, companion);
}

const momentOf = (iso: string | null) => (iso === null ? null : new Date(iso));

const hasTime = ({ state }: BookingSnapshot) => isSlotTaking(state as BookingState);

const parts = ["startsAt", "endsAt", "consultantId", "placeId", "secondConsultantId", "seats"] as const;
const isSameTime = (one: BookingSnapshot, other: BookingSnapshot) =>
  parts.every((part) => one[part] === other[part]);

function slotOf(booking: BookingSnapshot): ChosenSlot | null {
  const { consultantId, startsAt, endsAt, placeId, roomId, secondConsultantId, seats, seat } = booking;
  if (!consultantId || !startsAt || !endsAt) return null;
  const time = { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
  return { consultantId, ...time, placeId, roomId, secondConsultantId, seats, seat };
}
