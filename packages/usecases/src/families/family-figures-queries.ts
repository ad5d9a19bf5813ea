import { type CentreTx, ofTenant } from "@prosvet/db";
import { consents, familyMembers, recipients, services } from "@prosvet/db/schema";
import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

const codes = alias(recipients, "codes");
const kept = (table: typeof recipients | typeof codes) => sql`coalesce(${table.mergedInto}, ${table.id})`;

/** Everybody of these families under every code of theirs. */
const membersOf = (tx: CentreTx, familyIds: string[]) =>
  tx
    .selectDistinct({ familyId: familyMembers.familyId, codeId: codes.id })
    .from(familyMembers)
    .innerJoin(recipients, and(ofTenant(tx, recipients), eq(recipients.id, familyMembers.recipientId)))
    .innerJoin(codes, and(ofTenant(tx, codes), sql`${kept(codes)} = ${kept(recipients)}`))
    .where(and(ofTenant(tx, familyMembers), inArray(familyMembers.familyId, familyIds)))
    .as("members");

export type FamilyFigures = {
  familyId: string;
  forms: string[];
  services: number;
  lastAt: Date | null;
};

/** Per family: in what forms it was helped, how many services its lines are, when the last one was (R10). */
export async function selectFigures(tx: CentreTx, familyIds: string[]): Promise<FamilyFigures[]> {
  if (familyIds.length === 0) return [];
  const members = membersOf(tx, familyIds);
  const ofFamily = and(
    ofTenant(tx, services),
    isNull(services.annulledAt),
    eq(services.state, "given"),
    or(eq(services.recipientId, members.codeId), eq(services.secondRecipientId, members.codeId)),
  );
  // Both parents at one service are one line of it.
  const lines = tx
    .selectDistinct({
      familyId: members.familyId,
      serviceId: services.id,
      form: services.form,
      counted: services.counted,
      startedAt: services.startedAt,
    })
    .from(members)
    .innerJoin(services, ofFamily)
    .as("lines");
  const found = await tx
    .select({
      familyId: lines.familyId,
      forms: sql<string>`string_agg(distinct ${lines.form}, ',')`,
      services: sql<number>`sum(${lines.counted})::int`,
      lastAt: sql<string>`to_json(max(${lines.startedAt})) #>> '{}'`,
    })
    .from(lines)
    .groupBy(lines.familyId);
  return found.map(({ forms, lastAt, ...rest }) => ({
    ...rest,
    forms: forms.split(","),
    lastAt: new Date(lastAt),
  }));
}

/** Per family the codes of who is in it, with what they are to the child. */
export const selectMemberCodes = (tx: CentreTx, familyIds: string[]) =>
  tx
    .select({
      familyId: familyMembers.familyId,
      code: recipients.code,
      relation: familyMembers.relation,
    })
    .from(familyMembers)
    .innerJoin(recipients, and(ofTenant(tx, recipients), eq(recipients.id, familyMembers.recipientId)))
    .where(and(ofTenant(tx, familyMembers), inArray(familyMembers.familyId, familyIds)))
    .orderBy(recipients.code)
    .execute();

/** Per family when the first consent to this register was given that was not taken back. */
export async function selectFamilyConsents(tx: CentreTx, familyIds: string[]) {
  const members = membersOf(tx, familyIds);
  return tx
    .select({
      familyId: members.familyId,
      givenAt: sql<string>`to_json(min(${consents.givenAt})) #>> '{}'`,
    })
    .from(members)
    .innerJoin(
      consents,
      and(
        ofTenant(tx, consents),
        eq(consents.recipientId, members.codeId),
        eq(consents.purpose, "family_register"),
        isNull(consents.withdrawnAt),
      ),
    )
    .groupBy(members.familyId)
    .execute();
}
