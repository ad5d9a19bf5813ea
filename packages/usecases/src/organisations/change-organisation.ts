import { withTenant } from "@prosvet/db";
import { notFound } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import type { GivenOrganisation, Organisation } from "./organisation.ts";
import { lockOrganisation, updateOrganisation } from "./organisation-queries.ts";

export type ChangeOrganisation = GivenOrganisation & { id: string; offered: boolean };

/**
 * Corrects an organisation, takes it off the directory or puts it back (R19). Lines of the journal keep the name that
 * was told then. Throws `forbidden`, `not_found`.
 */
export async function changeOrganisation(
  ctx: Ctx,
  { id, offered, ...given }: ChangeOrganisation,
): Promise<Organisation> {
  requireMember(ctx, "head", "registrar");
  await withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const former = await lockOrganisation(tx, id);
    if (!former) throw notFound("Такой организации в справочнике нет. Обновите страницу.");
    const withdrawnAt = offered ? null : (former.withdrawnAt ?? ctx.now);
    await updateOrganisation(tx, id, { ...given, withdrawnAt });
    await writeAudit(tx, ctx, {
      action: "organisations.change",
      subject: { kind: "organisation", id },
      facts: { offered },
    });
  });
  return { id, ...given, offered };
}
