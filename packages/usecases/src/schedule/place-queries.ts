import { ofTenant, type TenantTx } from "@prosvet/db";
import { places } from "@prosvet/db/schema";
import { and, asc, eq, isNull, sql } from "drizzle-orm";

const row = {
  id: places.id,
  kind: places.kind,
  name: places.name,
  address: places.address,
  closedAt: places.closedAt,
};

/** Places of the centre by name, the closed ones last. */
export const selectPlaces = (tx: TenantTx) =>
  tx
    .select(row)
    .from(places)
    .where(ofTenant(tx, places))
    .orderBy(sql`${places.closedAt} is not null`, sql`${places.name} collate "ru-x-icu"`, asc(places.id))
    .execute();

export const insertPlace = (tx: TenantTx, place: Omit<typeof places.$inferInsert, "tenantId">) =>
  tx.insert(places).values({ ...place, tenantId: tx.tenantId });

/** False when the centre has no such place. */
export async function updatePlace(
  tx: TenantTx,
  id: string,
  changes: { name?: string; address?: string; closedAt?: Date | null },
): Promise<boolean> {
  const rows = await tx
    .update(places)
    .set(changes)
    .where(and(ofTenant(tx, places), eq(places.id, id)))
    .returning({ id: places.id });
  return rows.length === 1;
}

/** Whether an open place of this name is there already, another than `except`. */
export async function isNameTaken(tx: TenantTx, name: string, except: string | null): Promise<boolean> {
  const rows = await tx
    .select({ id: places.id })
    .from(places)
    .where(and(ofTenant(tx, places), isNull(places.closedAt), sql`lower(${places.name}) = lower(${name})`));
  return rows.some(({ id }) => id !== except);
}
