import { type CentreTx, ofTenant, type TenantTx } from "@prosvet/db";
import { centreLogos } from "@prosvet/db/schema";

/** The image of the centre's logo in base64: none or one. */
export const selectLogoImage = (tx: CentreTx) =>
  tx
    .select({ version: centreLogos.version, image: centreLogos.image })
    .from(centreLogos)
    .where(ofTenant(tx, centreLogos));

type Logo = Omit<typeof centreLogos.$inferInsert, "tenantId">;

/** Puts the logo in place of the one before. */
export const putLogo = (tx: TenantTx, logo: Logo) =>
  tx
    .insert(centreLogos)
    .values({ ...logo, tenantId: tx.tenantId })
    .onConflictDoUpdate({ target: centreLogos.tenantId, set: logo })
    .execute();

export const deleteLogo = (tx: TenantTx) => tx.delete(centreLogos).where(ofTenant(tx, centreLogos)).execute();
