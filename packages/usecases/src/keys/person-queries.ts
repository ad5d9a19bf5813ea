import type { TenantId } from "@prosvet/db";
import type { OwnerTx } from "@prosvet/db/owner";
import { bookings, recipientIdentities, recipientKeys, recipients } from "@prosvet/db/schema";
import { and, asc, count, eq, isNotNull, like, ne, notExists, or, sql } from "drizzle-orm";

/** Keys of people that another key of the centre wraps than `keyId`, held; the first `most` of them. */
export const lockKeysNotUnder = (tx: OwnerTx, tenantId: TenantId, keyId: string, most: number) =>
  tx
    .select({ recipientId: recipientKeys.recipientId, wrappedKey: recipientKeys.wrappedKey })
    .from(recipientKeys)
    // Null is the key of somebody who was merged: it is under the key of a person.
    .where(and(eq(recipientKeys.tenantId, tenantId), ne(recipientKeys.centreKeyId, keyId)))
    .orderBy(asc(recipientKeys.recipientId))
    .limit(most)
    .for("update");

/** Puts the key of a person under another key of the centre. */
export const updateWrapped = (
  tx: OwnerTx,
  tenantId: TenantId,
  { recipientId, ...wrapped }: { recipientId: string; wrappedKey: string; centreKeyId: string },
) =>
  tx
    .update(recipientKeys)
    .set(wrapped)
    .where(and(eq(recipientKeys.tenantId, tenantId), eq(recipientKeys.recipientId, recipientId)));

/** The sealed identity of a person, or null. */
export async function readSealed(tx: OwnerTx, tenantId: TenantId, recipientId: string) {
  const [row] = await tx
    .select({
      name: recipientIdentities.nameSealed,
      phone: recipientIdentities.phoneSealed,
      email: recipientIdentities.emailSealed,
    })
    .from(recipientIdentities)
    .where(and(eq(recipientIdentities.tenantId, tenantId), eq(recipientIdentities.recipientId, recipientId)));
  return row ?? null;
}

type Indexes = Pick<
  typeof recipientIdentities.$inferInsert,
  "phoneIndex" | "emailIndex" | "nameIndex" | "surnameIndex"
>;

export const updateIndexes = (tx: OwnerTx, tenantId: TenantId, recipientId: string, indexes: Indexes) =>
  tx
    .update(recipientIdentities)
    .set(indexes)
    .where(and(eq(recipientIdentities.tenantId, tenantId), eq(recipientIdentities.recipientId, recipientId)));

/** The index by which the open bookings of a contact are counted: theirs, and of those who were merged into them. */
export const updateContactIndex = (
  tx: OwnerTx,
  tenantId: TenantId,
  recipientId: string,
  contactIndex: string | null,
) =>
  tx.execute(sql`
    update app.bookings b set contact_index = ${contactIndex}
    from app.recipients r
    where b.tenant_id = ${tenantId} and b.contact_index is not null and r.tenant_id = b.tenant_id
      and r.id = b.recipient_id and ${recipientId}::uuid in (r.id, r.merged_into)`);

/** Forgets the index of bookings whose contact was erased: nobody can work it out anew. */
export const forgetLostContacts = (tx: OwnerTx, tenantId: TenantId) =>
  tx
    .update(bookings)
    .set({ contactIndex: null })
    .where(
      and(
        eq(bookings.tenantId, tenantId),
        isNotNull(bookings.contactIndex),
        notExists(
          tx
            .select({ one: sql`1` })
            .from(recipients)
            .innerJoin(
              recipientIdentities,
              and(
                eq(recipientIdentities.tenantId, tenantId),
                or(
                  eq(recipientIdentities.recipientId, recipients.id),
                  eq(recipientIdentities.recipientId, recipients.mergedInto),
                ),
              ),
            )
            .where(and(eq(recipients.tenantId, tenantId), eq(recipients.id, bookings.recipientId))),
        ),
      ),
    );

/** How many keys of people still carry the name of a key of the centre. */
export async function countUnderName(tx: OwnerTx, tenantId: TenantId, keyName: string): Promise<number> {
  const [row] = await tx
    .select({ count: count() })
    .from(recipientKeys)
    .where(and(eq(recipientKeys.tenantId, tenantId), like(recipientKeys.wrappedKey, `k1.%.${keyName}.%`)));
  return row?.count ?? 0;
}
