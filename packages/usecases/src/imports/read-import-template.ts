import { withTenant } from "@prosvet/db";
import { readCentreIn } from "../centres/index.ts";
import { selectConsultants } from "../consultants/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";

/** What the centre's own template is made of: the columns of its journal of services, and who receives (R8, R11). */
export async function readImportTemplate(ctx: Ctx): Promise<{ columns: string[]; consultants: string[] }> {
  requireMember(ctx, "head", "registrar");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const { limits } = await readCentreIn(tx, ctx.now);
    const consultants = await selectConsultants(tx);
    return { columns: limits.registers.services.columns, consultants: consultants.map(({ name }) => name) };
  });
}
