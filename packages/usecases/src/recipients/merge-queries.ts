import { ofTenant, type TenantTx } from "@prosvet/db";
import {
  families,
  familyMembers,
  recipientIdentities,
  recipientKeys,
  recipientMerges,
  recipients,
} from "@prosvet/db/schema";
import type { MergedSide } from "@prosvet/domain";
import { and, asc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

const merged = alias(recipients, "merged");

/** Two recipients as the rule looks at them, held until the end of the transaction, in one order for everybody. */
export async function lockSides(tx: TenantTx, ids: [string, string]): Promise<MergedSide[]> {
  await tx
    .select({ id: recipients.id })
    .from(recipients)
    .where(and(ofTenant(tx, recipients), inArray(recipients.id, ids)))
    .orderBy(asc(recipients.id))
    .for("update");
  const onRecord = await selectFamiliesOf(tx, ids);
  const sides = await tx
    .select({
      id: recipients.id,
      anonymous: recipients.anonymous,
      mergedInto: recipients.mergedInto,
      hasMerged: sql<boolean>`exists (${tx
        .select({ one: sql`1` })
        .from(merged)
        .where(and(ofTenant(tx, merged), eq(merged.mergedInto, recipients.id)))})`,
      isNamed: sql<boolean>`${recipientIdentities.recipientId} is not null`,
    })
    .from(recipients)
    .leftJoin(
      recipientIdentities,
      and(ofTenant(tx, recipientIdentities), eq(recipientIdentities.recipientId, recipients.id)),
    )
    .where(and(ofTenant(tx, recipients), inArray(recipients.id, ids)));
  return sides.map((side) => ({
    ...side,
    familyIds: onRecord.filter(({ personId }) => personId === side.id).map(({ familyId }) => familyId),
  }));
}

const personOf = sql<string>`coalesce(${recipients.mergedInto}, ${recipients.id})`;

/** The families on record of these people, under any code of theirs. */
const selectFamiliesOf = (tx: TenantTx, personIds: string[]) =>
  tx
    .selectDistinct({ personId: personOf, familyId: families.id })
    .from(recipients)
    .innerJoin(familyMembers, and(ofTenant(tx, familyMembers), eq(familyMembers.recipientId, recipients.id)))
    .innerJoin(families, and(ofTenant(tx, families), eq(families.id, familyMembers.familyId)))
    .where(
      and(
        ofTenant(tx, recipients),
        or(inArray(recipients.id, personIds), inArray(recipients.mergedInto, personIds)),
        isNull(families.removedOn),
      ),
    )
    .execute();

type Identity = Partial<typeof recipientIdentities.$inferInsert>;

/** What the one who stays has taken from the other. */
export const updateIdentity = (tx: TenantTx, recipientId: string, identity: Identity) =>
  tx
    .update(recipientIdentities)
    .set(identity)
    .where(and(ofTenant(tx, recipientIdentities), eq(recipientIdentities.recipientId, recipientId)))
    .execute();

/** Destroys who somebody is. */
export const deleteIdentity = (tx: TenantTx, recipientId: string) =>
  tx
    .delete(recipientIdentities)
    .where(and(ofTenant(tx, recipientIdentities), eq(recipientIdentities.recipientId, recipientId)))
    .execute();

/** The key of who goes, wrapped by the key of who stays instead of the centre's. */
export const updateMergedKey = (
  tx: TenantTx,
  { recipientId, ...wrapped }: { recipientId: string; keptRecipientId: string; wrappedKey: string },
) =>
  tx
    .update(recipientKeys)
    .set({ ...wrapped, centreKeyId: null })
    .where(and(ofTenant(tx, recipientKeys), eq(recipientKeys.recipientId, recipientId)))
    .execute();

/** Says whose their person is now. */
export const updateMergedInto = (tx: TenantTx, id: string, mergedInto: string) =>
  tx
    .update(recipients)
    .set({ mergedInto })
    .where(and(ofTenant(tx, recipients), eq(recipients.id, id)))
    .execute();

type Merge = Omit<typeof recipientMerges.$inferInsert, "tenantId">;

/** Who merged whom, when and why. */
export const insertMerge = (tx: TenantTx, merge: Merge) =>
  tx
    .insert(recipientMerges)
    .values({ ...merge, tenantId: tx.tenantId })
    .execute();
