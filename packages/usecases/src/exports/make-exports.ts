import { asVerifiedTenant, ConnectionLost, PoolExhausted, withQueues, withWorker } from "@prosvet/db";
import type { Ctx } from "../context.ts";
import { requireActor } from "../gate.ts";
import type { ExportWriter } from "./export-content.ts";
import type { ExportRow } from "./export-queries.ts";
import { claimExport, readNextExport, updateExport } from "./export-queue-queries.ts";
import { claimedExportMs, LostExport, makeExport } from "./make-export.ts";

const mostAttempts = 3;

const isUnreachable = (error: unknown) => error instanceof ConnectionLost || error instanceof PoolExhausted;

/**
 * Makes what was asked for, one document after another, the first asked first. One that was left in the middle begins
 * anew; one that fails three times is failed. Out: how many are ready.
 */
export async function makeExports(ctx: Ctx, write: ExportWriter): Promise<number> {
  requireActor(ctx, "worker");
  if (!ctx.files) return 0;
  let ready = 0;
  for (;;) {
    const moment = ctx.clock();
    const next = await withQueues(ctx.db, (tx) => readNextExport(tx, moment));
    if (!next) return ready;
    const tenantId = asVerifiedTenant(next.tenantId);
    const until = new Date(moment.getTime() + claimedExportMs);
    const row = await withWorker(ctx.db, tenantId, (tx) => claimExport(tx, next.id, { moment, until }));
    if (row && (await isMade(ctx, row, write))) ready += 1;
  }
}

async function isMade(ctx: Ctx, row: ExportRow, write: ExportWriter): Promise<boolean> {
  try {
    if (row.attempts > mostAttempts) throw new RangeError("an export was tried too often");
    await makeExport(ctx, row, write);
    return true;
  } catch (error) {
    if (isUnreachable(error)) throw error;
    if (!(error instanceof LostExport)) await giveUp(ctx, row);
    return false;
  }
}

/** Tried again at once, and at last failed: an error may hold words of the document, so only its being there is kept. */
const giveUp = (ctx: Ctx, row: ExportRow) =>
  withWorker(ctx.db, asVerifiedTenant(row.tenantId), (tx) =>
    updateExport(
      tx,
      row,
      row.attempts >= mostAttempts
        ? { state: "failed", failure: "not_made", claimedUntil: null, finishedAt: ctx.clock() }
        : { state: "waiting", claimedUntil: null },
    ),
  );
