import { withTenant } from "@prosvet/db";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { type Material, materialOf } from "./material.ts";
import { selectMaterials } from "./material-queries.ts";

/** The centre's library of materials by title, withdrawn ones too: they stand in answers already given (R46). Throws `forbidden`. */
export async function listMaterials(ctx: Ctx): Promise<Material[]> {
  requireMember(ctx, "head", "registrar", "consultant");
  const found = await withTenant(ctx.db, ctx.actor.tenantId, (tx) => selectMaterials(tx));
  return found.map(materialOf);
}
