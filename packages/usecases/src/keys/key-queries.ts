import type { TenantId } from "@prosvet/db";
import type { OwnerTx } from "@prosvet/db/owner";
import { auditHeads, tenantKeys, tenants } from "@prosvet/db/schema";
import { and, asc, count, eq, inArray, lt, notLike } from "drizzle-orm";

/** Every centre of the deployment, by slug. */
export const selectCentres = (tx: OwnerTx) =>
  tx.select({ id: tenants.id, slug: tenants.slug }).from(tenants).orderBy(asc(tenants.slug));

/** Every wrapped key of a centre, held until the end of the transaction. */
export const lockTenantKeys = (tx: OwnerTx, tenantId: TenantId) =>
  tx
    .select({
      id: tenantKeys.id,
      purpose: tenantKeys.purpose,
      wrappedKey: tenantKeys.wrappedKey,
      usableFrom: tenantKeys.usableFrom,
    })
    .from(tenantKeys)
    .where(eq(tenantKeys.tenantId, tenantId))
    .orderBy(asc(tenantKeys.usableFrom), asc(tenantKeys.id))
    .for("update");

/** Puts a key of a centre under another version of the deployment's. */
export const updateTenantKey = (tx: OwnerTx, tenantId: TenantId, id: string, wrappedKey: string) =>
  tx
    .update(tenantKeys)
    .set({ wrappedKey })
    .where(and(eq(tenantKeys.tenantId, tenantId), eq(tenantKeys.id, id)));

/** The key of a centre's audit, held; undefined when it has none. */
export async function lockAuditKey(tx: OwnerTx, tenantId: TenantId): Promise<string | undefined> {
  const [head] = await tx
    .select({ wrappedKey: auditHeads.wrappedKey })
    .from(auditHeads)
    .where(eq(auditHeads.tenantId, tenantId))
    .for("update");
  return head?.wrappedKey;
}

export const updateAuditKey = (tx: OwnerTx, tenantId: TenantId, wrappedKey: string) =>
  tx.update(auditHeads).set({ wrappedKey }).where(eq(auditHeads.tenantId, tenantId));

/** How many keys of a centre, that of its audit included, are not under a version of the deployment's key. */
export async function countNotUnder(tx: OwnerTx, tenantId: TenantId, keyringId: string): Promise<number> {
  const under = `k1.%.${keyringId}.%`;
  const [keys] = await tx
    .select({ count: count() })
    .from(tenantKeys)
    .where(and(eq(tenantKeys.tenantId, tenantId), notLike(tenantKeys.wrappedKey, under)));
  const [heads] = await tx
    .select({ count: count() })
    .from(auditHeads)
    .where(and(eq(auditHeads.tenantId, tenantId), notLike(auditHeads.wrappedKey, under)));
  return (keys?.count ?? 0) + (heads?.count ?? 0);
}

type NewKey = { id: string; wrappedKey: string };

/** A new key of a centre, in use from a moment on. */
export const insertAnnounced = (tx: OwnerTx, tenantId: TenantId, key: NewKey, usableFrom: Date) =>
  tx.insert(tenantKeys).values({ ...key, tenantId, usableFrom, purpose: "centre", keptUntil: null });

type Retired = NewKey & { purpose: string; keptUntil: Date };

/** What was derived from a key that will go. */
export const insertRetired = (tx: OwnerTx, tenantId: TenantId, retired: Retired) =>
  tx.insert(tenantKeys).values({ ...retired, tenantId });

/** Removes what was derived from keys that are long gone. */
export const deleteOutlived = (tx: OwnerTx, tenantId: TenantId, now: Date) =>
  tx.delete(tenantKeys).where(and(eq(tenantKeys.tenantId, tenantId), lt(tenantKeys.keptUntil, now)));

/** Removes keys of a centre for good; the database refuses while anything is wrapped by them. */
export const deleteTenantKeys = (tx: OwnerTx, tenantId: TenantId, ids: string[]) =>
  tx.delete(tenantKeys).where(and(eq(tenantKeys.tenantId, tenantId), inArray(tenantKeys.id, ids)));
