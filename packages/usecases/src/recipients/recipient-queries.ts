import { type CentreTx, ofTenant, prepared, type TenantTx } from "@prosvet/db";
import { consents, recipientIdentities, recipientKeys, recipients } from "@prosvet/db/schema";
import { and, eq, sql } from "drizzle-orm";

type New<Row> = Omit<Row, "tenantId">;
const value = sql.placeholder;

const recipientInsertion = prepared((db) =>
  db.insert(recipients).values({
    tenantId: value("tenantId"),
    id: value("id"),
    code: value("code"),
    anonymous: value("anonymous"),
    category: value("category"),
    childAgeYears: value("childAgeYears"),
  }),
);

export type NewRecipientRow = Required<
  Omit<typeof recipients.$inferInsert, "tenantId" | "createdAt" | "mergedInto" | "erasedAt">
>;

/** A recipient: a code and categories, nothing that names anybody. */
export const insertRecipient = (tx: CentreTx, row: NewRecipientRow): Promise<unknown> =>
  recipientInsertion(tx, { ...row, tenantId: tx.tenantId });

const keyInsertion = prepared((db) =>
  db.insert(recipientKeys).values({
    tenantId: value("tenantId"),
    recipientId: value("recipientId"),
    wrappedKey: value("wrappedKey"),
    centreKeyId: value("centreKeyId"),
  }),
);

/** The recipient's own key, wrapped by the centre's. */
export const insertRecipientKey = (
  tx: CentreTx,
  row: { recipientId: string; wrappedKey: string; centreKeyId: string },
): Promise<unknown> => keyInsertion(tx, { ...row, tenantId: tx.tenantId });

/** What a recipient chose to say of themselves, sealed with their own key. */
export const insertIdentity = (tx: CentreTx, row: New<typeof recipientIdentities.$inferInsert>) =>
  tx
    .insert(recipientIdentities)
    .values({ ...row, tenantId: tx.tenantId })
    .execute();

/** Consents of one recipient; at least one. */
export const insertConsents = (tx: CentreTx, rows: New<typeof consents.$inferInsert>[]) =>
  tx
    .insert(consents)
    .values(rows.map((row) => ({ ...row, tenantId: tx.tenantId })))
    .execute();

/**
 * The wrapped key of a recipient, or null when it was destroyed. `keptId` is the one they were merged into: then it is
 * wrapped by that one's key.
 */
export async function readRecipientKey(tx: CentreTx, recipientId: string) {
  const [row] = await tx
    .select({ wrappedKey: recipientKeys.wrappedKey, keptId: recipientKeys.keptRecipientId })
    .from(recipientKeys)
    .where(and(ofTenant(tx, recipientKeys), eq(recipientKeys.recipientId, recipientId)));
  return row ?? null;
}

/** Whose identity is theirs: of themselves, or of the one they were merged into. Null when there is no such recipient. */
export async function readKeptId(tx: CentreTx, recipientId: string): Promise<string | null> {
  const [row] = await tx
    .select({ id: sql<string>`coalesce(${recipients.mergedInto}, ${recipients.id})` })
    .from(recipients)
    .where(and(ofTenant(tx, recipients), eq(recipients.id, recipientId)));
  return row?.id ?? null;
}

/** The sealed identity of a recipient, or null for somebody anonymous. */
export async function readSealedIdentity(tx: TenantTx, recipientId: string) {
  const [row] = await tx
    .select()
    .from(recipientIdentities)
    .where(and(ofTenant(tx, recipientIdentities), eq(recipientIdentities.recipientId, recipientId)));
  return row ?? null;
}
