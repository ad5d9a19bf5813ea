import { asVerifiedTenant, ConnectionLost, PoolExhausted, withQueues, withWorker } from "@prosvet/db";
import type { Ctx } from "../context.ts";
import { requireActor } from "../gate.ts";
import { checkImport } from "./check-import.ts";
import { enterRows } from "./enter-rows.ts";
import { claimedImportMs, importInHand, LostImport } from "./import-in-hand.ts";
import type { ImportRow } from "./import-queries.ts";
import { claimImport, readNextImport, updateImport } from "./import-queue-queries.ts";
import { strikeRows } from "./strike-rows.ts";
import type { WorkbookMeans } from "./workbook-means.ts";

const mostAttempts = 3;

const isUnreachable = (error: unknown) => error instanceof ConnectionLost || error instanceof PoolExhausted;

/**
 * Does what was asked of imports, one after another: checks files, enters their rows, takes them back. One that was left
 * in the middle goes on; one that fails three times is failed. Out: how many are done.
 */
export async function makeImports(ctx: Ctx, means: WorkbookMeans): Promise<number> {
  requireActor(ctx, "worker");
  if (!ctx.files) return 0;
  let done = 0;
  for (;;) {
    const moment = ctx.clock();
    const next = await withQueues(ctx.db, (tx) => readNextImport(tx, moment));
    if (!next) return done;
    const until = new Date(moment.getTime() + claimedImportMs);
    const row = await withWorker(ctx.db, asVerifiedTenant(next.tenantId), (tx) =>
      claimImport(tx, next.id, { moment, until }),
    );
    // Each at the moment at which it is taken: a long one before it must not date it.
    if (row && (await isDone({ ...ctx, now: moment }, row, means))) done += 1;
  }
}

async function isDone(ctx: Ctx, row: ImportRow, means: WorkbookMeans): Promise<boolean> {
  const hand = importInHand(ctx, row);
  try {
    if (row.attempts > mostAttempts) throw new RangeError("an import was tried too often");
    if (row.stage === "check") await checkImport(ctx, hand, means);
    else if (row.stage === "entry") await enterRows(ctx, hand, means);
    else await strikeRows(ctx, hand);
    return true;
  } catch (error) {
    if (isUnreachable(error)) throw error;
    if (!(error instanceof LostImport)) await giveUp(ctx, row);
    return false;
  }
}

/** Tried again at once, and at last failed: an error may hold words of the file, so only its being there is kept. */
const giveUp = (ctx: Ctx, row: ImportRow) =>
  withWorker(ctx.db, asVerifiedTenant(row.tenantId), (tx) =>
    updateImport(
      tx,
      row,
      row.attempts >= mostAttempts
        ? { state: "failed", failure: "not_done", claimedUntil: null, finishedAt: ctx.clock() }
        : { state: "waiting", claimedUntil: null },
    ),
  );
