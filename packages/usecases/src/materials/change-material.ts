import { withTenant } from "@prosvet/db";
import { notFound } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { type GivenMaterial, type Material, materialOf } from "./material.ts";
import { readMaterial, updateMaterial } from "./material-queries.ts";

export type ChangeMaterial = GivenMaterial & {
  id: string;
  /** False takes it off the library; answers that were sent keep it. */
  offered: boolean;
};

/**
 * Corrects a material, takes it off the library or puts it back (R46). A corrected link is right in the answers already
 * given too. Throws `forbidden`, `not_found`.
 */
export async function changeMaterial(
  ctx: Ctx,
  { id, title, address, offered }: ChangeMaterial,
): Promise<Material> {
  requireMember(ctx, "head", "registrar");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const former = await readMaterial(tx, id);
    if (!former) throw notFound("Такого материала в библиотеке нет. Обновите страницу.");
    const withdrawnAt = offered ? null : (former.withdrawnAt ?? ctx.now);
    await updateMaterial(tx, id, { title, address, withdrawnAt });
    await writeAudit(tx, ctx, {
      action: "materials.change",
      subject: { kind: "material", id },
      facts: { offered },
    });
    return materialOf({ ...former, title, address, withdrawnAt });
  });
}
