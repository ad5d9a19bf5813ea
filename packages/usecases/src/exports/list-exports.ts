import { withTenant } from "@prosvet/db";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { type ExportCard, exportCardOf } from "./export-card.ts";
import { selectOwnExports } from "./export-queries.ts";

/** What the member has asked for within a day, the last first, with how far each is. Throws `forbidden`. */
export async function listExports(ctx: Ctx): Promise<{ timezone: string; exports: ExportCard[] }> {
  requireMember(ctx, "head", "registrar", "consultant");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, ctx.now);
    const rows = await selectOwnExports(tx, ctx.actor.membershipId, ctx.now);
    return { timezone, exports: rows.map(exportCardOf) };
  });
}
