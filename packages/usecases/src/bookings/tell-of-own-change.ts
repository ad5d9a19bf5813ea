import type { CentreTx } from "@prosvet/db";
import { queueNotice } from "../notifications/index.ts";
import type { ReceiptRow } from "./receipt-queries.ts";

const day = 86_400_000;

/**
 * Queues the notice of what a recipient has just done to their booking, `before` as it was until then, when they have left
 * a contact. Whether it still holds is asked at sending; one of a cancellation is sent late rather than never.
 */
export async function tellOfOwnChange(
  tx: CentreTx,
  kind: "booking_moved" | "booking_cancelled",
  before: Pick<ReceiptRow, "id" | "version" | "contactIndex" | "startsAt">,
  now: Date,
  startsAt = before.startsAt,
): Promise<void> {
  if (before.contactIndex === null) return;
  const isToCome = kind === "booking_moved" && startsAt !== null;
  const expiresAt = isToCome ? startsAt : new Date(now.getTime() + day);
  const version = before.version + 1;
  await queueNotice(tx, { bookingId: before.id, kind, version, now, expiresAt, speaksOf: startsAt });
}
