import { ofTenant, type TenantTx } from "@prosvet/db";
import { limitVersions } from "@prosvet/db/schema";
import { desc } from "drizzle-orm";

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
    .orderBy(desc(limitVersions.effectiveFrom), desc(limitVersions.createdAt))
    .limit(100);

export const insertVersion = (tx: TenantTx, row: Omit<typeof limitVersions.$inferInsert, "tenantId">) =>
  tx.insert(limitVersions).values({ ...row, tenantId: tx.tenantId });
