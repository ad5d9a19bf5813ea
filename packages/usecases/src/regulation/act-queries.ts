import { ofTenant, type TenantTx } from "@prosvet/db";
import { legalActs } from "@prosvet/db/schema";
import { and, eq } from "drizzle-orm";

type Row = Omit<typeof legalActs.$inferInsert, "tenantId">;

export const insertAct = (tx: TenantTx, row: Row) =>
  tx
    .insert(legalActs)
    .values({ ...row, tenantId: tx.tenantId })
    .execute();

/** Changes an act. Out: its id, or nothing when the centre has none of this id. */
export const updateAct = (tx: TenantTx, id: string, changes: Omit<Row, "id" | "createdAt">) =>
  tx
    .update(legalActs)
    .set(changes)
    .where(and(ofTenant(tx, legalActs), eq(legalActs.id, id)))
    .returning({ id: legalActs.id });
