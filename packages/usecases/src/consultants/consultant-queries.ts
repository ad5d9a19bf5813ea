import { ofTenant, type TenantTx } from "@prosvet/db";
import { consultants } from "@prosvet/db/schema";
import { and, eq, isNull, sql } from "drizzle-orm";

/** The consultants who work in the centre now, by name. */
export const selectConsultants = (tx: TenantTx) =>
  tx
    .select({
      id: consultants.id,
      name: consultants.name,
      speciality: consultants.speciality,
      position: consultants.position,
    })
    .from(consultants)
    .where(and(ofTenant(tx, consultants), isNull(consultants.leftOn)))
    .orderBy(sql`${consultants.name} collate "ru-x-icu"`);

/** Whether the centre has this consultant and they have not left. */
export async function isConsultant(tx: TenantTx, id: string): Promise<boolean> {
  const rows = await tx
    .select({ id: consultants.id })
    .from(consultants)
    .where(and(ofTenant(tx, consultants), eq(consultants.id, id), isNull(consultants.leftOn)));
  return rows.length === 1;
}

/** Enters a consultant. */
export const insertConsultant = (tx: TenantTx, row: Omit<typeof consultants.$inferInsert, "tenantId">) =>
  tx.insert(consultants).values({ ...row, tenantId: tx.tenantId });

/** Holds a consultant who has not left still until the end of the transaction. False when there is none. */
export async function lockConsultant(tx: TenantTx, id: string): Promise<boolean> {
  const rows = await tx
    .select({ id: consultants.id })
    .from(consultants)
    .where(and(ofTenant(tx, consultants), eq(consultants.id, id), isNull(consultants.leftOn)))
    .for("update");
  return rows.length === 1;
}
