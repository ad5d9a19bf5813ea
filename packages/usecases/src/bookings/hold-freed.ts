import { newBookingNumber, newId } from "@prosvet/crypto";
import type { CentreTx } from "@prosvet/db";
import { dayOf, type Limits } from "@prosvet/domain";
import type { ChosenSlot } from "./choose-slot.ts";
import { readSlotOf } from "./slot-row-queries.ts";
import { takeSlot } from "./take-slot.ts";

type Place = { now: Date; timezone: string; limits: Pick<Limits, "freedSlotWithholdMinutes"> };
type Booking = { id: string; form: string; channel: string };

/**
 * Runs a change of a booking. The time that it frees is withheld for the minutes that the centre sets (R13): a time that
 * is free again at once, and first for whoever knows that it will be, can be passed from hand to hand. In the same
 * transaction, by a held row in its place; with 0 minutes there is none. Whether it was freed the database decides: a
 * time that is still taken takes no second row.
 */
export async function withholdingFreed<T>(
  tx: CentreTx,
  place: Place,
  booking: Booking,
  change: () => Promise<T>,
): Promise<T> {
  const minutes = place.limits.freedSlotWithholdMinutes;
  const before = minutes > 0 ? await readSlotOf(tx, booking.id) : null;
  const changed = await change();
  if (before && before.startsAt > place.now) await withhold(tx, place, booking, before);
  return changed;
}

async function withhold(tx: CentreTx, place: Place, { form, channel }: Booking, slot: ChosenSlot) {
  const { now, timezone, limits } = place;
  const held = {
    ...{ form, channel, source: "site", state: "held", holdReason: "withheld", requestedAt: now },
    heldUntil: new Date(now.getTime() + limits.freedSlotWithholdMinutes * 60_000),
    deadline: dayOf(now, timezone),
  };
  for (const own of timesOf(slot)) {
    await takeSlot(tx, { ...held, id: newId(), number: newBookingNumber() }, own);
  }
}

/** The time of each of two consultants apart: one of them may still be needed. The room is the first one's. */
function timesOf(slot: ChosenSlot): ChosenSlot[] {
  const { secondConsultantId } = slot;
  const first = { ...slot, secondConsultantId: null };
  return secondConsultantId ? [first, { ...first, consultantId: secondConsultantId, roomId: null }] : [first];
}
