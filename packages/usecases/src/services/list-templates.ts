import { withTenant } from "@prosvet/db";
import type { Ctx } from "../context.ts";
import { ownConsultantOf, requireMember } from "../gate.ts";
import { type LastRecorded, type ServiceTemplate, TemplateBody } from "./service-template.ts";
import { readLastLine, selectTemplates } from "./template-queries.ts";

export type Templates = { templates: ServiceTemplate[]; last: LastRecorded | null };

/**
 * What fills the form at once (R40): the member's own templates and the centre's by name, and the line that they
 * entered last without its recipient and its words. One that today's catalogues cannot read is left out. Throws
 * `forbidden`.
 */
export async function listTemplates(ctx: Ctx): Promise<Templates> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { membershipId, tenantId } = ctx.actor;
  const own = ownConsultantOf(ctx.actor);
  return withTenant(ctx.db, tenantId, async (tx) => {
    const [found, line] = await Promise.all([
      selectTemplates(tx, membershipId),
      readLastLine(tx, membershipId, own),
    ]);
    const templates = found.flatMap(({ id, name, membershipId: whose, body }) => {
      const read = TemplateBody.safeParse(body);
      return read.success ? [{ id, name, forCentre: whose === null, body: read.data }] : [];
    });
    return { templates, last: line && lastOf(line) };
  });
}

function lastOf({ consultantId, ...line }: NonNullable<Awaited<ReturnType<typeof readLastLine>>>) {
  const body = TemplateBody.safeParse(line);
  return body.success ? { consultantId, ...body.data } : null;
}
