import { type Keyring, newId, newKey, wrapWithKeyring } from "@prosvet/crypto";
import { asVerifiedTenant, type TenantId } from "@prosvet/db";
import type { Owner } from "@prosvet/db/owner";
import {
  actPresets,
  type Limits,
  limitPresets,
  parseLimits,
  type Regulation,
  textPresets,
} from "@prosvet/domain";
import { createAuditHead } from "../audit/index.ts";
import { centreKeyPlace } from "./centre-key.ts";
import { insertCentre, insertTenant } from "./new-centre-queries.ts";

export type NewCentre = {
  slug: string;
  name: string;
  organisation: string;
  departmentId: string;
  municipalityId: string;
  timezone: string;
  regulation: Regulation;
  demonstration?: boolean;
  hostname?: string;
  shortName: string;
  address: string;
  phone?: string;
  email?: string;
  site?: string;
  director: string;
  directorName?: string;
  founder?: string;
  openingHours: string;
  accent?: string;
  orderNumber: string;
  effectiveFrom: string;
  limits?: Partial<Limits>;
};

/**
 * Opens a centre: its entry in the directory, its profile and texts, its first limits, its key, the head of its audit.
 * In: the operator's door and the deployment's keyring. Out: the id of the new tenant.
 */
export async function createCentre(owner: Owner, keyring: Keyring, centre: NewCentre): Promise<TenantId> {
  const tenantId = asVerifiedTenant(newId());
  const keyId = newId();
  const key = { id: keyId, wrappedKey: wrapWithKeyring(keyring, newKey(), centreKeyPlace(tenantId, keyId)) };
  const limits = parseLimits({ ...limitPresets[centre.regulation], ...centre.limits });
  await owner.transact((tx) => insertTenant(tx, tenantId, centre));
  await owner.inTenant(tenantId, async (tx) => {
    await insertCentre(tx, tenantId, {
      ...centre,
      texts: textPresets[centre.regulation],
      limits,
      key,
      limitVersionId: newId(),
      acts: actPresets[centre.regulation].map(({ offered: _, ...act }) => ({ ...act, id: newId() })),
    });
    await createAuditHead(tx, keyring, tenantId);
  });
  return tenantId;
}
