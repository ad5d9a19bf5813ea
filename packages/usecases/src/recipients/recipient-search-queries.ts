import { ofTenant, type TenantTx } from "@prosvet/db";
import { recipientIdentities, recipients } from "@prosvet/db/schema";
import { and, asc, count, eq, gt, inArray, isNull, sql } from "drizzle-orm";

const columns = {
  phone: recipientIdentities.phoneIndex,
  email: recipientIdentities.emailIndex,
  name: recipientIdentities.nameIndex,
  surname: recipientIdentities.surnameIndex,
};

export type IndexedPart = keyof typeof columns;

/** Who stands under one of these indexes, the first of them: their ids in the order of coming. */
export async function selectByIndex(
  tx: TenantTx,
  part: IndexedPart,
  indexes: string[],
  most: number,
): Promise<string[]> {
  const found = await tx
    .select({ id: recipientIdentities.recipientId })
    .from(recipientIdentities)
    .where(and(ofTenant(tx, recipientIdentities), inArray(columns[part], indexes)))
    .orderBy(asc(recipientIdentities.recipientId))
    .limit(most);
  return found.map(({ id }) => id);
}

/** The id of who has a code, or null. */
export async function readIdOfCode(tx: TenantTx, code: string): Promise<string | null> {
  const [found] = await tx
    .select({ id: recipients.id })
    .from(recipients)
    .where(and(ofTenant(tx, recipients), eq(recipients.code, code)));
  return found?.id ?? null;
}

/** Groups of recipients who stand under one index of a part: those who may be one person. */
export async function selectLikeGroups(
  tx: TenantTx,
  part: Exclude<IndexedPart, "surname">,
  most: number,
): Promise<string[][]> {
  const found = await tx
    .select({
      // Not an array: the driver is not asked for types of the server's.
      ids: sql<string>`string_agg(${recipientIdentities.recipientId}::text, ',' order by ${recipientIdentities.recipientId})`,
    })
    .from(recipientIdentities)
    .innerJoin(recipients, and(ofTenant(tx, recipients), eq(recipients.id, recipientIdentities.recipientId)))
    .where(
      and(
        ofTenant(tx, recipientIdentities),
        isNull(recipients.mergedInto),
        sql`${columns[part]} is not null`,
      ),
    )
    .groupBy(columns[part])
    .having(gt(count(), 1))
    .orderBy(sql`min(${recipientIdentities.recipientId}::text)`)
    .limit(most);
  return found.map(({ ids }) => ids.split(",").slice(0, 20));
}
