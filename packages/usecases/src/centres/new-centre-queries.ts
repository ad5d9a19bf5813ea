import type { TenantId } from "@prosvet/db";
import type { OwnerTx } from "@prosvet/db/owner";
import { centres, legalActs, limitVersions, tenantKeys, tenants } from "@prosvet/db/schema";
import type { CentreTexts, LegalAct, Limits } from "@prosvet/domain";
import type { NewCentre } from "./create-centre.ts";

export async function insertTenant(tx: OwnerTx, id: TenantId, centre: NewCentre): Promise<void> {
  const { slug, hostname, departmentId, municipalityId, name, organisation, timezone, regulation } = centre;
  const { demonstration = false } = centre;
  await tx.insert(tenants).values({
    ...{ id, slug, hostname, departmentId, municipalityId },
    ...{ name, organisation, timezone, regulation, demonstration },
  });
}

type FirstRows = NewCentre & {
  texts: CentreTexts;
  limits: Limits;
  limitVersionId: string;
  key: { id: string; wrappedKey: string };
  acts: readonly (Omit<LegalAct, "offered"> & { id: string })[];
};

export async function insertCentre(tx: OwnerTx, tenantId: TenantId, centre: FirstRows): Promise<void> {
  const {
    shortName,
    address,
    phone,
    email,
    site,
    director,
    openingHours,
    accent = "#1d5b8f",
    founder,
    directorName,
    texts,
  } = centre;
  const { orderNumber, effectiveFrom, limits, limitVersionId, key, acts } = centre;
  await tx.insert(centres).values({
    ...{ tenantId, shortName, address, phone, email, site, director, directorName, founder },
    ...{ openingHours, accent, texts },
  });
  await tx.insert(limitVersions).values({ tenantId, id: limitVersionId, orderNumber, effectiveFrom, limits });
  await tx.insert(tenantKeys).values({ tenantId, ...key });
  await tx.insert(legalActs).values(acts.map((act) => ({ ...act, tenantId })));
}
