import { ofTenant, type TenantTx } from "@prosvet/db";
import { textVersions } from "@prosvet/db/schema";
import { and, desc, eq } from "drizzle-orm";

/** The orders that have set the texts of a «Порядок», those that take effect last first. */
export const selectTextVersions = (tx: TenantTx) =>
  tx
    .select({
      id: textVersions.id,
      orderNumber: textVersions.orderNumber,
      effectiveFrom: textVersions.effectiveFrom,
      createdAt: textVersions.createdAt,
    })
    .from(textVersions)
    .where(ofTenant(tx, textVersions))
    .orderBy(desc(textVersions.effectiveFrom), desc(textVersions.createdAt), desc(textVersions.id))
    .limit(100)
    .execute();

/** The version of texts that was entered last, or null before the first. */
export async function readLatestTextVersionId(tx: TenantTx): Promise<string | null> {
  const [latest] = await tx
    .select({ id: textVersions.id })
    .from(textVersions)
    .where(ofTenant(tx, textVersions))
    .orderBy(desc(textVersions.createdAt), desc(textVersions.id))
    .limit(1);
  return latest?.id ?? null;
}

/** Adds a version of the texts; none is ever changed (R7). */
export const insertTextVersion = (tx: TenantTx, row: Omit<typeof textVersions.$inferInsert, "tenantId">) =>
  tx
    .insert(textVersions)
    .values({ ...row, tenantId: tx.tenantId })
    .execute();

/** The texts of a version: none or one. */
export const selectTextsOf = (tx: TenantTx, id: string) =>
  tx
    .select({ texts: textVersions.texts })
    .from(textVersions)
    .where(and(ofTenant(tx, textVersions), eq(textVersions.id, id)));
