import { ofTenant, type TenantTx } from "@prosvet/db";
import { consultants, memberships } from "@prosvet/db/schema";
import { and, asc, eq, isNull, sql } from "drizzle-orm";

type Row = Omit<typeof memberships.$inferInsert, "tenantId">;

/** Adds a membership. */
export const insertMember = (tx: TenantTx, row: Row) =>
  tx.insert(memberships).values({ ...row, tenantId: tx.tenantId });

/** Everybody who works or has worked here: who works now first, by name in Russian order. */
export const selectMembers = (tx: TenantTx) =>
  tx
    .select({
      id: memberships.id,
      displayName: memberships.displayName,
      role: memberships.role,
      consultantId: memberships.consultantId,
      consultantName: consultants.name,
      contractKind: memberships.contractKind,
      contractNumber: memberships.contractNumber,
      contractSignedOn: memberships.contractSignedOn,
      obligationNumber: memberships.confidentialityNumber,
      obligationSignedOn: memberships.confidentialitySignedOn,
      since: memberships.createdAt,
      endedAt: memberships.endedAt,
    })
    .from(memberships)
    .leftJoin(consultants, and(ofTenant(tx, consultants), eq(consultants.id, memberships.consultantId)))
    .where(ofTenant(tx, memberships))
    .orderBy(
      sql`${memberships.endedAt} is not null`,
      sql`${memberships.displayName} collate "ru-x-icu"`,
      asc(memberships.id),
    )
    .execute();

export type FoundMember = Awaited<ReturnType<typeof selectMembers>>[number];

/** One member held until the commit, or null. */
export async function lockMember(tx: TenantTx, id: string) {
  const [found] = await tx
    .select({
      id: memberships.id,
      identityId: memberships.identityId,
      role: memberships.role,
      obligationNumber: memberships.confidentialityNumber,
      obligationSignedOn: memberships.confidentialitySignedOn,
      endedAt: memberships.endedAt,
    })
    .from(memberships)
    .where(and(ofTenant(tx, memberships), eq(memberships.id, id)))
    .for("update");
  return found ?? null;
}

/** The membership that somebody has or had in a role, held until the commit, or null. */
export async function lockMembershipOf(
  tx: TenantTx,
  { identityId, role }: { identityId: string; role: string },
) {
  const [found] = await tx
    .select({ id: memberships.id, endedAt: memberships.endedAt })
    .from(memberships)
    .where(and(ofTenant(tx, memberships), eq(memberships.identityId, identityId), eq(memberships.role, role)))
    .for("update");
  return found ?? null;
}

export const updateMember = (tx: TenantTx, id: string, changes: Partial<Row>) =>
  tx
    .update(memberships)
    .set(changes)
    .where(and(ofTenant(tx, memberships), eq(memberships.id, id)))
    .execute();

/** Numbers and dates of the obligations of whoever works here as this consultant now. */
export const selectObligationsOf = (tx: TenantTx, consultantId: string) =>
  tx
    .select({
      obligationNumber: memberships.confidentialityNumber,
      obligationSignedOn: memberships.confidentialitySignedOn,
    })
    .from(memberships)
    .where(
      and(ofTenant(tx, memberships), eq(memberships.consultantId, consultantId), isNull(memberships.endedAt)),
    )
    .execute();

/** Whether the centre has such a consultant now. */
export async function hasConsultant(tx: TenantTx, id: string): Promise<boolean> {
  const rows = await tx
    .select({ id: consultants.id })
    .from(consultants)
    .where(and(ofTenant(tx, consultants), eq(consultants.id, id), isNull(consultants.leftOn)));
  return rows.length > 0;
}
