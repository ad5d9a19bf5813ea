import type { CentreTx } from "@prosvet/db";
import { answerOffer, readOpenOffer } from "./offer-queries.ts";
import { deleteHolds } from "./slot-row-queries.ts";
import { leaveWaiting, wakeOffers } from "./waiting-queries.ts";

/**
 * A booking that is closed, moved or wants no other time leaves the waiting list, its open offer is withdrawn and the
 * time that was held for it is free for the next in line. Its row is locked by the caller, on a parent's page claimed.
 * Out: whether it was on the list.
 */
export async function endWaiting(tx: CentreTx, bookingId: string, now: Date): Promise<boolean> {
  const [wasWaiting, offer] = await Promise.all([
    leaveWaiting(tx, bookingId, now),
    readOpenOffer(tx, bookingId),
  ]);
  if (offer && (await answerOffer(tx, offer.id, "withdrawn", now))) await deleteHolds(tx, [offer.holdId]);
  // Whatever the cause, a time may have become free.
  await wakeOffers(tx);
  return wasWaiting;
}
