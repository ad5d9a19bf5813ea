import { withQueues, withWorker } from "@prosvet/db";
import { selectTenantIds } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { eachCentre } from "../each-centre.ts";
import { requireActor } from "../gate.ts";
import { selectNamesKept } from "./scan-name-queries.ts";

/** A file is written before its row: one that is younger may still get it. */
const ageMs = 86_400_000;

/**
 * Removes the files that no row names: of an upload whose transaction failed while the file could not be removed (R42).
 * Out: how many. In a program that keeps no files there are none.
 */
export async function removeLostFiles(ctx: Ctx): Promise<number> {
  requireActor(ctx, "worker");
  const { files } = ctx;
  if (!files) return 0;
  const before = new Date(ctx.now.getTime() - ageMs);
  const centres = await withQueues(ctx.db, async (tx) => selectTenantIds(tx));
  return eachCentre(centres, async (tenantId) => {
    const old = await files.store.listBefore(tenantId, before);
    if (old.length === 0) return 0;
    const kept = await withWorker(ctx.db, tenantId, (tx) => selectNamesKept(tx, old));
    const lost = old.filter((name) => !kept.has(name));
    for (const name of lost) await files.store.remove(tenantId, name);
    return lost.length;
  });
}
