import { ofTenant, type TenantTx } from "@prosvet/db";
import { families, familyMembers, recipients } from "@prosvet/db/schema";
import { and, desc, eq, inArray, isNull, lt, ne, sql } from "drizzle-orm";

type New<Row> = Omit<Row, "tenantId">;

export const insertFamily = (tx: TenantTx, row: New<typeof families.$inferInsert>) =>
  tx
    .insert(families)
    .values({ ...row, tenantId: tx.tenantId })
    .execute();

export type FamilyFacts = Pick<
  typeof families.$inferSelect,
  "basis" | "attends" | "categories" | "childAges"
>;

export const updateFamily = (
  tx: TenantTx,
  id: string,
  changes: FamilyFacts | { removedOn: string; removedReason: string },
) =>
  tx
    .update(families)
    .set(changes)
    .where(and(ofTenant(tx, families), eq(families.id, id)))
    .execute();

/** A family held until the commit, or null. */
export async function lockFamily(tx: TenantTx, id: string) {
  const [found] = await tx
    .select()
    .from(families)
    .where(and(ofTenant(tx, families), eq(families.id, id)))
    .for("update");
  return found ?? null;
}

/** Who is in a family from now on. */
export async function replaceMembers(
  tx: TenantTx,
  familyId: string,
  members: { recipientId: string; relation: string | null }[],
): Promise<void> {
  await tx
    .delete(familyMembers)
    .where(and(ofTenant(tx, familyMembers), eq(familyMembers.familyId, familyId)));
  await tx
    .insert(familyMembers)
    .values(members.map((member) => ({ ...member, tenantId: tx.tenantId, familyId })));
}

/** A recipient by code, as the one whom they were merged into. */
export async function readRecipientOfCode(tx: TenantTx, code: string) {
  const [found] = await tx
    .select({ id: sql<string>`coalesce(${recipients.mergedInto}, ${recipients.id})` })
    .from(recipients)
    .where(and(ofTenant(tx, recipients), eq(recipients.code, code)));
  if (!found) return null;
  const [kept] = await tx
    .select({ id: recipients.id, anonymous: recipients.anonymous })
    .from(recipients)
    .where(and(ofTenant(tx, recipients), eq(recipients.id, found.id)));
  return kept ?? null;
}

/** Whether one of these ids of a person is in a family that is on record, other than the one named. */
export async function isInFamily(tx: TenantTx, ids: string[], except: string | null): Promise<boolean> {
  const rows = await tx
    .select({ id: families.id })
    .from(familyMembers)
    .innerJoin(families, and(ofTenant(tx, families), eq(families.id, familyMembers.familyId)))
    .where(
      and(
        ofTenant(tx, familyMembers),
        inArray(familyMembers.recipientId, ids),
        isNull(families.removedOn),
        except === null ? undefined : ne(families.id, except),
      ),
    )
    .limit(1);
  return rows.length > 0;
}

/** A page of the families of a year, the latest number first. */
export const selectFamilies = (
  tx: TenantTx,
  { year, before, limit }: { year: number; before: number | null; limit: number },
) =>
  tx
    .select()
    .from(families)
    .where(
      and(
        ofTenant(tx, families),
        eq(families.year, year),
        before === null ? undefined : lt(families.number, before),
      ),
    )
    .orderBy(desc(families.number))
    .limit(limit)
    .execute();
