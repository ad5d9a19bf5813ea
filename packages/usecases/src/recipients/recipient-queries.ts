import { type CentreTx, ofTenant, type TenantTx } from "@prosvet/db";
import { consents, recipientIdentities, recipientKeys, recipients } from "@prosvet/db/schema";
import { and, eq } from "drizzle-orm";

type New<Row> = Omit<Row, "tenantId">;

export const insertRecipient = (tx: CentreTx, row: New<typeof recipients.$inferInsert>) =>
  tx
    .insert(recipients)
    .values({ ...row, tenantId: tx.tenantId })
    .execute();

export const insertRecipientKey = (tx: CentreTx, row: New<typeof recipientKeys.$inferInsert>) =>
  tx
    .insert(recipientKeys)
    .values({ ...row, tenantId: tx.tenantId })
    .execute();

export const insertIdentity = (tx: CentreTx, row: New<typeof recipientIdentities.$inferInsert>) =>
  tx
    .insert(recipientIdentities)
    .values({ ...row, tenantId: tx.tenantId })
    .execute();

export const insertConsent = (tx: CentreTx, row: New<typeof consents.$inferInsert>) =>
  tx
    .insert(consents)
    .values({ ...row, tenantId: tx.tenantId })
    .execute();

export async function readRecipientKey(tx: TenantTx, recipientId: string) {
  const [row] = await tx
    .select({ wrappedKey: recipientKeys.wrappedKey })
    .from(recipientKeys)
    .where(and(ofTenant(tx, recipientKeys), eq(recipientKeys.recipientId, recipientId)));
  return row?.wrappedKey ?? null;
}

export async function readSealedIdentity(tx: TenantTx, recipientId: string) {
  const [row] = await tx
    .select()
    .from(recipientIdentities)
    .where(and(ofTenant(tx, recipientIdentities), eq(recipientIdentities.recipientId, recipientId)));
  return row ?? null;
}
