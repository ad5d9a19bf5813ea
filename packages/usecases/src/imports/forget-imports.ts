import { withQueues, withWorker } from "@prosvet/db";
import type { Ctx } from "../context.ts";
import { eachCentre } from "../each-centre.ts";
import { requireActor } from "../gate.ts";
import { dropFiles } from "./import-files.ts";
import { deleteImport, forgetFiles, lockOld, selectCentresOfOld } from "./import-queue-queries.ts";

/**
 * Forgets the files of imports after thirty days, and whole imports of which nothing came (R12); lines keep pointing to
 * those that were entered. Out: how many.
 */
export async function forgetImports(ctx: Ctx): Promise<number> {
  requireActor(ctx, "worker");
  const centres = await withQueues(ctx.db, (tx) => selectCentresOfOld(tx, ctx.now));
  return eachCentre(centres, async (tenantId) => {
    const old = await withWorker(ctx.db, tenantId, async (tx) => {
      const rows = await lockOld(tx, ctx.now);
      for (const { id, stage } of rows)
        await (stage === "check" ? deleteImport(tx, id) : forgetFiles(tx, id));
      return rows;
    });
    for (const row of old) await dropFiles(ctx, tenantId, [row.storedName, row.verdictName, row.faultsName]);
    return old.length;
  });
}
