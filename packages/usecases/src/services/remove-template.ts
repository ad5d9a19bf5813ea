import { withTenant } from "@prosvet/db";
import { AppError, notFound } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { deleteTemplate, readTemplate } from "./template-queries.ts";

/** Removes a template of one's own; one of the centre's, the head alone. Throws `forbidden`, `not_found`. */
export async function removeTemplate(ctx: Ctx, id: string): Promise<void> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { actor } = ctx;
  await withTenant(ctx.db, actor.tenantId, async (tx) => {
    const found = await readTemplate(tx, id, actor.membershipId);
    if (!found) throw notFound("Такой заготовки нет. Обновите страницу.");
    if (found.membershipId === null && actor.role !== "head")
      throw new AppError("forbidden", "Заготовку всего центра удаляет руководитель.");
    await deleteTemplate(tx, id);
    await writeAudit(tx, ctx, {
      action: "service_templates.remove",
      subject: { kind: "service_template", id },
    });
  });
}
