import type { CentreTx } from "@prosvet/db";
import { type Changes, updateBooking } from "./booking-queries.ts";
import { dropCompanion, readCompanion, releaseTime } from "./slot-row-queries.ts";

const noSlot = {
  startsAt: null,
  endsAt: null,
  placeId: null,
  roomId: null,
  seats: 1,
  seat: 1,
  groupKey: null,
};

/** Takes its time away from a booking and from whoever was taken with it; who is named for it stays named. */
export async function leaveSlot(tx: CentreTx, id: string, changes: Changes): Promise<void> {
  const companionId = await readCompanion(tx, id);
  if (companionId) {
    await releaseTime(tx, companionId);
    await dropCompanion(tx, companionId);
  }
  await updateBooking(tx, id, { ...changes, ...noSlot });
}
