import { ofTenant, type TenantTx } from "@prosvet/db";
import { limitVersions } from "@prosvet/db/schema";
import { desc, sql } from "drizzle-orm";

/** The versions of a centre's limits, those that take effect last first. */
export const selectVersions = (tx: TenantTx) =>
  tx
    .select({
      id: limitVersions.id,
      orderNumber: limitVersions.orderNumber,
      effectiveFrom: limitVersions.effectiveFrom,
      createdAt: limitVersions.createdAt,
    })
    .from(limitVersions)
    .where(ofTenant(tx, limitVersions))
    .orderBy(desc(limitVersions.effectiveFrom), desc(limitVersions.createdAt), desc(limitVersions.id))
    .limit(100);

/** The version that was entered last, whenever it takes effect. */
export async function readLatestVersionId(tx: TenantTx): Promise<string | null> {
  const [latest] = await tx
    .select({ id: limitVersions.id })
    .from(limitVersions)
    .where(ofTenant(tx, limitVersions))
    .orderBy(desc(limitVersions.createdAt), desc(limitVersions.id))
    .limit(1);
  return latest?.id ?? null;
}

/**
 * One after another for the limits of one centre: what is read after it stays the latest until the end of the
 * transaction. A statement of its own, started at once.
 */
export const lockVersions = (tx: TenantTx) =>
  tx
    .execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${tx.tenantId} limit_versions`}, 0))`)
    .execute();

/** Adds a version; none is ever changed (R7). */
export const insertVersion = (tx: TenantTx, row: Omit<typeof limitVersions.$inferInsert, "tenantId">) =>
  tx
    .insert(limitVersions)
    .values({ ...row, tenantId: tx.tenantId })
    .execute();
