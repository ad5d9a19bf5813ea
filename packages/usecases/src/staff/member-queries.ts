import type { TenantTx } from "@prosvet/db";
import { memberships } from "@prosvet/db/schema";

/** Adds a membership. */
export const insertMember = (tx: TenantTx, row: Omit<typeof memberships.$inferInsert, "tenantId">) =>
  tx.insert(memberships).values({ ...row, tenantId: tx.tenantId });
