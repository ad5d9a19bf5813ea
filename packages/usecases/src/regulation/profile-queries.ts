import { ofTenant, type TenantTx } from "@prosvet/db";
import { centres, tenants } from "@prosvet/db/schema";
import { eq } from "drizzle-orm";

/** How the centre and its organisation are called in the directory. */
export const updateEntry = (tx: TenantTx, entry: { name: string; organisation: string }) =>
  tx.update(tenants).set(entry).where(eq(tenants.id, tx.tenantId)).execute();

type Profile = Partial<Omit<typeof centres.$inferInsert, "tenantId" | "texts">>;

/** The rest of the profile. */
export const updateProfile = (tx: TenantTx, profile: Profile) =>
  tx.update(centres).set(profile).where(ofTenant(tx, centres)).execute();
