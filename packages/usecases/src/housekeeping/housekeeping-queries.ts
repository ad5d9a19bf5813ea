import { ofTenant, type QueueTx, type WorkerTx } from "@prosvet/db";
import { allowances, idempotencyKeys } from "@prosvet/db/schema";
import { and, lt } from "drizzle-orm";

/** Forgets counted addresses. */
export const deleteAllowancesBefore = (tx: QueueTx, moment: Date) =>
  tx.delete(allowances).where(lt(allowances.windowStart, moment));

/** Forgets keys of requests of one centre. */
export const deleteKeysBefore = (tx: WorkerTx, moment: Date) =>
  tx.delete(idempotencyKeys).where(and(ofTenant(tx, idempotencyKeys), lt(idempotencyKeys.createdAt, moment)));
