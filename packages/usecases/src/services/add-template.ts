import { newId } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import { AppError } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import type { AddTemplate, ServiceTemplate } from "./service-template.ts";
import { insertTemplate, selectTemplates } from "./template-queries.ts";

const most = 50;

/**
 * Keeps a template of one's own, or of the centre, which the head alone makes. Out: it with its id. Throws `forbidden`,
 * `conflict` when there are 50 or one of that name.
 */
export async function addTemplate(
  ctx: Ctx,
  { name, forCentre, body }: AddTemplate,
): Promise<ServiceTemplate> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { actor, now } = ctx;
  if (forCentre && actor.role !== "head") {
    throw new AppError(
      "forbidden",
      "Заготовку для всего центра добавляет руководитель. Сохраните её для себя.",
    );
  }
  const id = newId();
  const membershipId = forCentre ? null : actor.membershipId;
  await withTenant(ctx.db, actor.tenantId, async (tx) => {
    const seen = await selectTemplates(tx, actor.membershipId);
    const beside = seen.filter((one) => one.membershipId === membershipId);
    if (beside.some((one) => one.name === name))
      throw new AppError("conflict", "Заготовка с таким названием уже есть. Назовите её иначе.");
    if (beside.length >= most)
      throw new AppError("conflict", "Заготовок уже 50. Удалите те, что больше не нужны.");
    await insertTemplate(tx, { id, membershipId, name, body, createdAt: now });
    await writeAudit(tx, ctx, {
      action: "service_templates.add",
      subject: { kind: "service_template", id },
      facts: { forCentre },
    });
  });
  return { id, name, forCentre, body };
}
