import { newId } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import { AppError } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import type { GivenMaterial, Material } from "./material.ts";
import { countOffered, insertMaterial } from "./material-queries.ts";

const mostOffered = 500;

/** Adds a material to the centre's library (R46). Out: it with its id. Throws `forbidden`, `conflict` when there are 500. */
export async function addMaterial(ctx: Ctx, { title, address }: GivenMaterial): Promise<Material> {
  requireMember(ctx, "head", "registrar");
  const id = newId();
  await withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    if ((await countOffered(tx)) >= mostOffered) throw full();
    await insertMaterial(tx, { id, title, address, createdAt: ctx.now });
    await writeAudit(tx, ctx, { action: "materials.add", subject: { kind: "material", id } });
  });
  return { id, title, address, offered: true };
}

const full = () =>
  new AppError("conflict", "В библиотеке уже 500 материалов. Уберите те, что больше не нужны.");
