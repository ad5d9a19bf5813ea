import { asVerifiedTenant, type TenantId } from "@prosvet/db";
import type { Owner } from "@prosvet/db/owner";
import { selectCentres } from "./key-queries.ts";

/** The centres of a deployment with their slugs: all, or the one with this slug. */
export async function centresToRotate(
  owner: Owner,
  only: string | null = null,
): Promise<{ id: TenantId; slug: string }[]> {
  const centres = await owner.transact(async (tx) => selectCentres(tx));
  return centres
    .filter(({ slug }) => only === null || slug === only)
    .map(({ id, slug }) => ({ id: asVerifiedTenant(id), slug }));
}
