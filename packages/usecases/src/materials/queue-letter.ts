import { newId } from "@prosvet/crypto";
import type { TenantTx } from "@prosvet/db";
import type { Ctx, Member } from "../context.ts";
import { hasMail, insertLetter, insertQueued } from "./letter-queries.ts";

/** How materials reach whoever asked for them: by a letter, or at their booking for number and PIN. */
export type LetterWay = "email" | "number_and_pin";

type Handed = {
  id?: string;
  serviceId: string;
  recipientId: string;
  bookingId: string | null;
  materialIds: string[];
};

/** A line that is taken back at once takes its letter with it. */
const leavesAfterMs = 2 * 60_000;
const keptMs = 14 * 86_400_000;

/**
 * Hands materials of the library to the recipient of a line (R46), in the caller's transaction: a letter to the address
 * they left, queued once; without an address they stand at the booking. Out: the way, null when there is none.
 */
export async function queueLetter(
  tx: TenantTx,
  { now, actor }: Ctx<Member>,
  { id = newId(), ...handed }: Handed,
): Promise<LetterWay | null> {
  const isMailed = await hasMail(tx, handed.recipientId);
  if (!isMailed && handed.bookingId === null) return null;
  const way: LetterWay = isMailed ? "email" : "number_and_pin";
  await insertLetter(tx, { id, ...handed, way, madeAt: now, madeBy: actor.membershipId });
  if (isMailed) {
    const sendAfter = new Date(now.getTime() + leavesAfterMs);
    const expiresAt = new Date(now.getTime() + keptMs);
    await insertQueued(tx, { id: newId(), materialLetterId: id, createdAt: now, sendAfter, expiresAt });
  }
  return way;
}
