import { sql } from "drizzle-orm";
import type { TenantId } from "../doors/tenant-id.ts";
import type { Owner, OwnerTx } from "./with-owner.ts";

type Reference = { referring: string; referred: string };

/** Destroys a centre with everything it has, in any table there is or will be. There is no way back. */
export async function removeTenant(owner: Owner, tenantId: TenantId): Promise<void> {
  await owner.inTenant(tenantId, async (tx) => {
    for (const table of await tablesFirstToLast(tx)) {
      await tx.execute(sql`delete from ${sql.raw(table)} where tenant_id = ${tenantId}`);
    }
    await tx.execute(sql`delete from app.tenants where id = ${tenantId}`);
  });
}

/** Tables of centres, each before those it refers to. */
async function tablesFirstToLast(tx: OwnerTx): Promise<string[]> {
  const tables = await tx.execute<{ name: string }>(sql`
    select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'app'::regnamespace and c.relkind = 'r' and a.attname = 'tenant_id' and not a.attisdropped`);
  const references = await tx.execute<Reference>(sql`
    select conrelid::regclass::text as referring, confrelid::regclass::text as referred
    from pg_constraint where contype = 'f' and connamespace = 'app'::regnamespace and conrelid <> confrelid`);
  const left = new Set(tables.map(({ name }) => name));
  const ordered: string[] = [];
  while (left.size > 0) {
    const free = [...left].filter(
      (name) => !references.some((one) => one.referred === name && left.has(one.referring)),
    );
    if (free.length === 0) throw new Error("tables refer to each other in a circle");
    for (const name of free) left.delete(name);
    ordered.push(...free);
  }
  return ordered;
}
