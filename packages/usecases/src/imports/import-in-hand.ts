import { asVerifiedTenant, type TenantId, type WorkerTx, withWorker } from "@prosvet/db";
import type { Ctx } from "../context.ts";
import type { ImportRow } from "./import-queries.ts";
import { type ImportChange, updateImport } from "./import-queue-queries.ts";

/** Longer than any batch takes: whoever died with an import in hand gives it back then. */
export const claimedImportMs = 2 * 60_000;

/** Somebody else has taken the import meanwhile. */
export class LostImport extends Error {}

/** An import that this process works at. */
export type ImportInHand = {
  row: ImportRow;
  tenantId: TenantId;
  inCentre<T>(run: (tx: WorkerTx) => Promise<T>): Promise<T>;
  /** Says how far it is, in the transaction that did it, and keeps it in hand. Throws LostImport. */
  note(tx: WorkerTx, change: ImportChange): Promise<void>;
  /** The work is over. */
  finish(change?: ImportChange): Promise<void>;
};

export function importInHand(ctx: Ctx, row: ImportRow): ImportInHand {
  const tenantId = asVerifiedTenant(row.tenantId);
  const inCentre = <T>(run: (tx: WorkerTx) => Promise<T>) => withWorker(ctx.db, tenantId, run);
  const change = async (tx: WorkerTx, changes: ImportChange) => {
    if (!(await updateImport(tx, row, changes))) throw new LostImport();
  };
  return {
    ...{ row, tenantId, inCentre },
    note: (tx, changes) =>
      change(tx, { ...changes, claimedUntil: new Date(ctx.clock().getTime() + claimedImportMs) }),
    finish: (changes = {}) =>
      inCentre((tx) =>
        change(tx, { ...changes, state: "ready", claimedUntil: null, finishedAt: ctx.clock() }),
      ),
  };
}
