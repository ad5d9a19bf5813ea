import type { WorkerTx } from "@prosvet/db";
import { type DueNotice, markUnsent, type OutboxRow, withdrawNotice } from "./outbox-queries.ts";
import type { Parcel } from "./post.ts";

/** Longer than any try may last (the adapters give up sooner): whoever died with a notice in hand gives it back then. */
export const claimedForMs = 2 * 60_000;

/** A notice in hand: what to do with it, and how often it was tried with this time. `letterId` of one with materials. */
export type Taken = DueNotice & { parcel: Parcel; attempts: number; letterId?: string };

/** It does not hold any more: it is never sent; the code says why. */
export async function withdraw(tx: WorkerTx, { id }: OutboxRow, why: string, now: Date): Promise<null> {
  await withdrawNotice(tx, id, now, why);
  return null;
}

/** It is not tried any more. */
export async function giveUp(tx: WorkerTx, { id }: OutboxRow, code: string, now: Date): Promise<null> {
  await markUnsent(tx, id, code, null, now);
  return null;
}
