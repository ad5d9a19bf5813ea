import type { TenantTx } from "@prosvet/db";
import { openings } from "@prosvet/db/schema";

export const insertOpenings = (tx: TenantTx, rows: Omit<typeof openings.$inferInsert, "tenantId">[]) =>
  tx.insert(openings).values(rows.map((row) => ({ ...row, tenantId: tx.tenantId })));
