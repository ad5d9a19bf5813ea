import { ofTenant, type TenantTx } from "@prosvet/db";
import { consultants, memberships } from "@prosvet/db/schema";

/** The names of everybody who works or has worked in the centre: registers name them. */
export async function selectStaffNames(tx: TenantTx): Promise<string[]> {
  const helping = tx.select({ name: consultants.name }).from(consultants).where(ofTenant(tx, consultants));
  const members = tx
    .select({ name: memberships.displayName })
    .from(memberships)
    .where(ofTenant(tx, memberships));
  return (await helping.union(members)).map(({ name }) => name);
}
