import type { CentreTx } from "@prosvet/db";
import { writeAudit } from "../audit/index.ts";
import type { Ctx } from "../context.ts";
import { beginAnew, lockOfficial, withdrawExports } from "./export-queries.ts";

/**
 * Takes back every document with names that a centre has ready, and has those that are under way begun anew: whoever
 * was erased in this transaction may stand in them (R12). Out: the names of files that no row has now.
 */
export async function takeBackOfficial(tx: CentreTx, ctx: Ctx): Promise<string[]> {
  const found = await lockOfficial(tx);
  const idsOf = (state: string) => found.filter((row) => row.state === state).map(({ id }) => id);
  const [ready, running] = [idsOf("ready"), idsOf("running")];
  if (running.length > 0) await beginAnew(tx, running);
  if (ready.length === 0) return [];
  await withdrawExports(tx, ready);
  await writeAudit(tx, ctx, {
    action: "exports.withdraw",
    subject: { kind: "export", id: null },
    facts: { exports: ready },
  });
  return found.flatMap(({ storedName }) => storedName ?? []);
}
