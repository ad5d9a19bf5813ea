import { withTenant } from "@prosvet/db";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { type Organisation, organisationOf } from "./organisation.ts";
import { selectOrganisations } from "./organisation-queries.ts";

/** The centre's directory of organisations by name, those that are offered no more too (R19). Throws `forbidden`. */
export async function listOrganisations(ctx: Ctx): Promise<Organisation[]> {
  requireMember(ctx, "head", "registrar", "consultant");
  const found = await withTenant(ctx.db, ctx.actor.tenantId, (tx) => selectOrganisations(tx));
  return found.map(organisationOf);
}
