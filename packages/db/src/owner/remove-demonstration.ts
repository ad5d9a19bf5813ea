import { sql } from "drizzle-orm";
import { asVerifiedTenant } from "../doors/tenant-id.ts";
import { removeTenant } from "./remove-tenant.ts";
import type { Owner } from "./with-owner.ts";

/** Removes every centre and sign-in that is marked as demonstration, and what of the directory then serves nobody. Out: how many centres. */
export async function removeDemonstration(owner: Owner): Promise<number> {
  const centres = await owner.transact((tx) =>
    tx.execute<{ id: string }>(sql`select id from app.tenants where demonstration`),
  );
  for (const { id } of centres) await removeTenant(owner, asVerifiedTenant(id));
  await owner.transact(async (tx) => {
    const made = sql`(select id from auth.identities where demonstration)`;
    await tx.execute(sql`delete from auth.sessions where identity_id in ${made}`);
    await tx.execute(sql`delete from auth.department_members where identity_id in ${made}`);
    await tx.execute(sql`delete from auth.identities where demonstration`);
    await tx.execute(sql`delete from app.departments d where
      not exists (select from app.tenants t where t.department_id = d.id)
      and not exists (select from auth.department_members m where m.department_id = d.id)`);
    await tx.execute(sql`delete from app.municipalities m where
      not exists (select from app.tenants t where t.municipality_id = m.id)
      and not exists (select from app.departments d where d.municipality_id = m.id)`);
  });
  return centres.length;
}
