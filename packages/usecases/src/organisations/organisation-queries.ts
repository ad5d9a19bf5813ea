import { ofTenant, type TenantTx } from "@prosvet/db";
import { organisations } from "@prosvet/db/schema";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { GivenOrganisation } from "./organisation.ts";

const seen = {
  id: organisations.id,
  name: organisations.name,
  profile: organisations.profile,
  address: organisations.address,
  phone: organisations.phone,
  link: organisations.link,
  withdrawnAt: organisations.withdrawnAt,
};

/** The directory of a centre by name. */
export const selectOrganisations = (tx: TenantTx) =>
  tx
    .select(seen)
    .from(organisations)
    .where(ofTenant(tx, organisations))
    .orderBy(sql`${organisations.name} collate "ru-x-icu"`, organisations.id)
    .limit(1000)
    .execute();

/** One organisation held until the commit, or null. */
export async function lockOrganisation(tx: TenantTx, id: string) {
  const [found] = await tx
    .select(seen)
    .from(organisations)
    .where(and(ofTenant(tx, organisations), eq(organisations.id, id)))
    .for("update");
  return found ?? null;
}

/** How many of the directory are still offered. */
export async function countOfferedOrganisations(tx: TenantTx): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(organisations)
    .where(and(ofTenant(tx, organisations), isNull(organisations.withdrawnAt)));
  return row?.count ?? 0;
}

export const insertOrganisation = (tx: TenantTx, row: Omit<typeof organisations.$inferInsert, "tenantId">) =>
  tx
    .insert(organisations)
    .values({ ...row, tenantId: tx.tenantId })
    .execute();

export const updateOrganisation = (
  tx: TenantTx,
  id: string,
  changes: GivenOrganisation & { withdrawnAt: Date | null },
) =>
  tx
    .update(organisations)
    .set(changes)
    .where(and(ofTenant(tx, organisations), eq(organisations.id, id)))
    .execute();
