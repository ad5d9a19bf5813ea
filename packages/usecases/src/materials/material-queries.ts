import { type CentreTx, ofTenant, type TenantTx } from "@prosvet/db";
import { materials } from "@prosvet/db/schema";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";

const seen = {
  id: materials.id,
  title: materials.title,
  address: materials.address,
  withdrawnAt: materials.withdrawnAt,
};

/** The library of a centre by title. */
export const selectMaterials = (tx: TenantTx) =>
  tx
    .select(seen)
    .from(materials)
    .where(ofTenant(tx, materials))
    .orderBy(sql`${materials.title} collate "ru-x-icu"`, materials.id)
    .limit(1000)
    .execute();

/** One material, or null. */
export async function readMaterial(tx: TenantTx, id: string) {
  const [found] = await tx
    .select(seen)
    .from(materials)
    .where(and(ofTenant(tx, materials), eq(materials.id, id)));
  return found ?? null;
}

/** How many materials of the library there are that are still offered. */
export async function countOffered(tx: TenantTx): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(materials)
    .where(and(ofTenant(tx, materials), isNull(materials.withdrawnAt)));
  return row?.count ?? 0;
}

/** Which of these ids are materials that the centre still offers. */
export async function selectOfferedIds(tx: CentreTx, ids: string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: materials.id })
    .from(materials)
    .where(and(ofTenant(tx, materials), isNull(materials.withdrawnAt), inArray(materials.id, ids)));
  return rows.map(({ id }) => id);
}

export const insertMaterial = (tx: TenantTx, row: Omit<typeof materials.$inferInsert, "tenantId">) =>
  tx
    .insert(materials)
    .values({ ...row, tenantId: tx.tenantId })
    .execute();

type Changes = { title: string; address: string; withdrawnAt: Date | null };

export const updateMaterial = (tx: TenantTx, id: string, changes: Changes) =>
  tx
    .update(materials)
    .set(changes)
    .where(and(ofTenant(tx, materials), eq(materials.id, id)))
    .execute();
