import { withTenant } from "@prosvet/db";
import { readCentreIn, readCentreKey } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { type ImportCard, importCardOf } from "./import-card.ts";
import { selectImports } from "./import-queries.ts";

/** The last fifty files that the centre was sent, with how far each is. Throws `forbidden`. */
export async function listImports(ctx: Ctx): Promise<{ timezone: string; imports: ImportCard[] }> {
  requireMember(ctx, "head", "registrar");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, ctx.now);
    const keys = await readCentreKey(tx, ctx.keyring);
    const rows = await selectImports(tx);
    return { timezone, imports: rows.map((row) => importCardOf(row, tx.tenantId, keys)) };
  });
}
