import type { CentreTx } from "@prosvet/db";
import { auditEntries } from "@prosvet/db/schema";

export type AuditEntry = typeof auditEntries.$inferInsert;

export const insertAuditEntry = (tx: CentreTx, entry: Omit<AuditEntry, "tenantId">) =>
  tx.insert(auditEntries).values({ ...entry, tenantId: tx.tenantId });
