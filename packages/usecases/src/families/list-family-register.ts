import { type CentreTx, withTenant } from "@prosvet/db";
import { refusalOfFamilies } from "@prosvet/domain";
import { refuse } from "../app-error.ts";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { selectFamilyConsents, selectFigures, selectMemberCodes } from "./family-figures-queries.ts";
import { FamilyFilter } from "./family-input.ts";
import { selectFamilies } from "./family-queries.ts";
import { type FamilyRow, familyRowOf } from "./family-row.ts";

export type FamilyPage = { title: string; families: FamilyRow[]; next: number | null };

/**
 * A page of the register of families, the newest number first, with what is worked out of the journal of services:
 * forms of help, how many services, when the last one was (R10, R33 [К 37б]). Throws `forbidden`, `refused` where the
 * centre keeps no such register.
 */
export async function listFamilyRegister(ctx: Ctx, filter: FamilyFilter): Promise<FamilyPage> {
  requireMember(ctx, "head", "registrar");
  const { year, before = null, limit } = FamilyFilter.parse(filter);
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const { limits, timezone } = await readCentreIn(tx, ctx.now);
    refuse(refusalOfFamilies(limits));
    const found = await selectFamilies(tx, { year, before, limit: limit + 1 });
    const families = await familyRowsOf(tx, found.slice(0, limit), timezone);
    const next = found.length > limit ? (families.at(-1)?.ordinal ?? null) : null;
    return { title: limits.registers.families.title, families, next };
  });
}

/** The lines of these families as they are shown. */
export async function familyRowsOf(
  tx: CentreTx,
  found: Awaited<ReturnType<typeof selectFamilies>>,
  timezone: string,
): Promise<FamilyRow[]> {
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const [figures, members, consents] = await Promise.all([
    selectFigures(tx, ids),
    selectMemberCodes(tx, ids),
    selectFamilyConsents(tx, ids),
  ]);
  return found.map((family) =>
    familyRowOf(family, {
      figures: figures.find(({ familyId }) => familyId === family.id),
      members: members.filter(({ familyId }) => familyId === family.id),
      consentGivenAt: consents.find(({ familyId }) => familyId === family.id)?.givenAt,
      timezone,
    }),
  );
}
