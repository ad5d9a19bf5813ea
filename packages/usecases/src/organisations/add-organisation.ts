import { newId } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import { AppError } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import type { GivenOrganisation, Organisation } from "./organisation.ts";
import { countOfferedOrganisations, insertOrganisation } from "./organisation-queries.ts";

const mostOffered = 500;

/** Adds an organisation to the directory (R19). Out: it with its id. Throws `forbidden`, `conflict` when there are 500. */
export async function addOrganisation(ctx: Ctx, given: GivenOrganisation): Promise<Organisation> {
  requireMember(ctx, "head", "registrar");
  const id = newId();
  await withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    if ((await countOfferedOrganisations(tx)) >= mostOffered) {
      throw new AppError("conflict", "В справочнике уже 500 организаций. Уберите те, что больше не нужны.");
    }
    await insertOrganisation(tx, { id, ...given, createdAt: ctx.now });
    await writeAudit(tx, ctx, { action: "organisations.add", subject: { kind: "organisation", id } });
  });
  return { id, ...given, offered: true };
}
