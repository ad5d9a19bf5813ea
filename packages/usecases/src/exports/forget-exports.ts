import { withQueues, withWorker } from "@prosvet/db";
import type { Ctx } from "../context.ts";
import { eachCentre } from "../each-centre.ts";
import { requireActor } from "../gate.ts";
import { deleteExpired, selectCentresOfExpired } from "./export-queue-queries.ts";

/** Forgets documents whose day is over, with their files (R12). Out: how many. */
export async function forgetExports(ctx: Ctx): Promise<number> {
  requireActor(ctx, "worker");
  const centres = await withQueues(ctx.db, (tx) => selectCentresOfExpired(tx, ctx.now));
  return eachCentre(centres, async (tenantId) => {
    const names = await withWorker(ctx.db, tenantId, (tx) => deleteExpired(tx, ctx.now));
    // A file that cannot be removed now is by the job that looks for files without a row.
    for (const name of names) if (name) await ctx.files?.store.remove(tenantId, name).catch(() => {});
    return names.length;
  });
}
