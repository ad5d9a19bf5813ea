import { newBookingNumber, newId } from "@prosvet/crypto";
import type { CentreTx } from "@prosvet/db";
import { type Changes, insertBooking, type NewBooking } from "./booking-queries.ts";
import { type ChosenSlot, slotTaken } from "./choose-slot.ts";
import {
  companionOf,
  deleteHolds,
  dropCompanion,
  lockPeople,
  lockSeats,
  readCompanion,
  readForCompanion,
  releaseTime,
  seatsTaken,
  setSlot,
} from "./slot-row-queries.ts";

/** A booking or a hold, but for what the slot says of it. */
export type BookingWithoutSlot = Omit<NewBooking, keyof ReturnType<typeof slotColumns> | "jointWith">;

/** Whether the slot takes more than one statement: whoever writes behind it waits for it first. */
export const isTakenInSteps = ({ seats, secondConsultantId, expiredHolds = [] }: ChosenSlot): boolean =>
  seats > 1 || secondConsultantId !== null || expiredHolds.length > 0;

/**
 * Inserts a booking or a hold into its slot, with the row that takes the second consultant's time; of a group the
 * lowest seat that is free (R13). The database decides. False when somebody was faster: nothing is written then.
 * Throws `slot_taken` where half of it was written, so that the transaction rolls back.
 */
export async function takeSlot(tx: CentreTx, row: BookingWithoutSlot, slot: ChosenSlot): Promise<boolean> {
  // The plain case leaves at once, so that what is written behind it may leave too.
  if (!isTakenInSteps(slot)) return insertBooking(tx, { ...row, ...slotColumns(slot) });
  const seated = await seatOf(tx, slot);
  if (!seated || !(await insertBooking(tx, { ...row, ...slotColumns(seated) }))) return false;
  const companion = companionFor({ ...row, recipientId: row.recipientId ?? null }, seated);
  if (!companion || (await insertBooking(tx, companion))) return true;
  if (row.state !== "held") throw slotTaken();
  await deleteHolds(tx, [row.id]);
  return false;
}

/**
 * Moves a booking with its companion row into a slot, and changes what else is said, as one version. What the database
 * refuses comes as its error: see `catchTaken`. Throws `slot_taken` when no seat of a group is free.
 */
export async function moveToSlot(
  tx: CentreTx,
  id: string,
  slot: ChosenSlot,
  changes: Changes = {},
): Promise<void> {
  const companionId = await readCompanion(tx, id);
  // First, or a second consultant who becomes the first would stand in their own way.
  if (companionId) await releaseTime(tx, companionId);
  const seated = await seatOf(tx, slot, id);
  if (!seated) throw slotTaken();
  await setSlot(tx, id, slotColumns(seated), changes);
  const row = await readForCompanion(tx, id);
  const companion = companionFor({ ...row, id, source: "site", createdBy: null }, seated);
  if (!companion) {
    if (companionId) await dropCompanion(tx, companionId);
    return;
  }
  if (companionId) {
    const { secondConsultantId } = seated;
    const beside = { ...companionOf(slotColumns(seated)), consultantId: secondConsultantId };
    await setSlot(tx, companionId, beside, { state: row.state });
    return;
  }
  // A parent may insert what is requested, and then bring it to the state of what is theirs.
  if (!(await insertBooking(tx, { ...companion, state: "requested" }))) throw slotTaken();
  if (row.state !== "requested") await setSlot(tx, companion.id, {}, { state: row.state });
}

/** What of a booking's row the slot says. */
function slotColumns(slot: ChosenSlot) {
  const { consultantId, startsAt, endsAt, placeId, roomId, seats, seat } = slot;
  const groupKey = seats > 1 ? `${consultantId} ${startsAt.toISOString()}` : null;
  return { consultantId, startsAt, endsAt, placeId, roomId, seats, seat, groupKey };
}

/** The slot with the seat to take, all who may be in its way asked to wait; null when no seat is free. */
async function seatOf(tx: CentreTx, slot: ChosenSlot, own?: string): Promise<ChosenSlot | null> {
  const { consultantId, secondConsultantId, startsAt, seats, expiredHolds = [] } = slot;
  if (secondConsultantId) await lockPeople(tx, [consultantId, secondConsultantId]);
  if (expiredHolds.length > 0) await deleteHolds(tx, expiredHolds);
  if (seats === 1) return slot;
  await lockSeats(tx, consultantId, startsAt);
  const taken = await seatsTaken(tx, consultantId, startsAt, own);
  const seat = Array.from({ length: seats }, (_, index) => index + 1).find((one) => !taken.includes(one));
  return seat === undefined ? null : { ...slot, seat };
}

type Beside = Pick<
  NewBooking,
  | "id"
  | "recipientId"
  | "form"
  | "channel"
  | "source"
  | "state"
  | "requestedAt"
  | "deadline"
  | "heldUntil"
  | "holdReason"
  | "createdBy"
>;

/** The row that takes the second consultant's time, null where there is none. */
function companionFor(row: Beside, slot: ChosenSlot): NewBooking | null {
  const { id, recipientId, form, channel, source, state, requestedAt, deadline } = row;
  const { heldUntil = null, holdReason = null, createdBy = null } = row;
  if (slot.secondConsultantId === null) return null;
  return {
    ...{ recipientId, form, channel, source, state, requestedAt, deadline, heldUntil, holdReason, createdBy },
    ...companionOf({ ...slotColumns(slot), consultantId: slot.secondConsultantId }),
    id: newId(),
    number: newBookingNumber(),
    jointWith: id,
  };
}
