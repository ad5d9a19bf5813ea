import { type CentreTx, ofTenant } from "@prosvet/db";
import { families, familyMembers } from "@prosvet/db/schema";
import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import type { LinesAfter } from "./service-line-queries.ts";

/** Families of a year by number, the first one first, after a number. */
export const selectFamilyLines = (tx: CentreTx, year: number, { after, limit }: LinesAfter) =>
  tx
    .select()
    .from(families)
    .where(and(ofTenant(tx, families), eq(families.year, year), gt(families.number, after)))
    .orderBy(asc(families.number))
    .limit(limit)
    .execute();

export async function countFamilyLines(tx: CentreTx, year: number): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(families)
    .where(and(ofTenant(tx, families), eq(families.year, year)));
  return row?.count ?? 0;
}

/** Who is in each of these families. */
export async function readMembersOf(tx: CentreTx, familyIds: string[]): Promise<Map<string, string[]>> {
  const rows = await tx
    .select({ familyId: familyMembers.familyId, recipientId: familyMembers.recipientId })
    .from(familyMembers)
    .where(and(ofTenant(tx, familyMembers), inArray(familyMembers.familyId, familyIds)));
  const byFamily = Map.groupBy(rows, ({ familyId }) => familyId);
  return new Map([...byFamily].map(([id, found]) => [id, found.map(({ recipientId }) => recipientId)]));
}
