import { ofTenant, type TenantTx } from "@prosvet/db";
import { auditEntries, bookings, memberships, recipients, services } from "@prosvet/db/schema";
import { and, asc, desc, eq, gte, like, lt, lte, type SQL, sql } from "drizzle-orm";

const listed = {
  id: auditEntries.id,
  seq: auditEntries.seq,
  at: auditEntries.at,
  actor: auditEntries.actor,
  membershipId: auditEntries.membershipId,
  displayName: memberships.displayName,
  action: auditEntries.action,
  subjectKind: auditEntries.subjectKind,
  subjectId: auditEntries.subjectId,
  facts: auditEntries.facts,
};

const linesWhere = (tx: TenantTx, condition: SQL | undefined) =>
  tx
    .select(listed)
    .from(auditEntries)
    .leftJoin(memberships, and(ofTenant(tx, memberships), eq(memberships.id, auditEntries.membershipId)))
    .where(and(ofTenant(tx, auditEntries), condition));

export type ListedLine = Awaited<ReturnType<typeof linesWhere>>[number];

export type LineFilter = {
  subjectKind?: string | undefined;
  subjectId?: string | undefined;
  membershipId?: string | undefined;
  action?: string | undefined;
  /** What actions begin with, before the dot. */
  area?: string | undefined;
  from?: Date | undefined;
  to?: Date | undefined;
  before?: string | undefined;
};

/** A thing by its kind and id. What was done with bookings and lines of a recipient was done with them. */
function aboutSubject(tx: TenantTx, { subjectKind, subjectId }: LineFilter): SQL | undefined {
  if (subjectKind === "recipient" && subjectId !== undefined) return aboutRecipient(tx, subjectId);
  return and(
    subjectKind === undefined ? undefined : eq(auditEntries.subjectKind, subjectKind),
    subjectId === undefined ? undefined : eq(auditEntries.subjectId, subjectId),
  );
}

const aboutRecipient = (tx: TenantTx, id: string): SQL => sql`${auditEntries.subjectId} = any (array(
  select k.id from ${recipients} k where k.tenant_id = ${tx.tenantId} and (k.id = ${id} or k.merged_into = ${id})
  union all select b.id from ${bookings} b
    where b.tenant_id = ${tx.tenantId} and (b.recipient_id = ${id} or b.second_recipient_id = ${id})
  union all select s.id from ${services} s
    where s.tenant_id = ${tx.tenantId} and (s.recipient_id = ${id} or s.second_recipient_id = ${id})))`;

/** A page of lines, the newest first: ids are made in the order of time, and lines from before the chain have them too. */
export const selectLines = (tx: TenantTx, filter: LineFilter, most: number) =>
  linesWhere(
    tx,
    and(
      aboutSubject(tx, filter),
      filter.area === undefined ? undefined : like(auditEntries.action, `${filter.area}.%`),
      filter.membershipId === undefined ? undefined : eq(auditEntries.membershipId, filter.membershipId),
      filter.action === undefined ? undefined : eq(auditEntries.action, filter.action),
      filter.from === undefined ? undefined : gte(auditEntries.at, filter.from),
      filter.to === undefined ? undefined : lte(auditEntries.at, filter.to),
      filter.before === undefined ? undefined : lt(auditEntries.id, filter.before),
    ),
  )
    .orderBy(desc(auditEntries.id))
    .limit(most)
    .execute();

/** Everybody who is or was of the centre's staff, by name in Russian order. */
export const selectPeople = (tx: TenantTx) =>
  tx
    .select({ id: memberships.id, name: memberships.displayName })
    .from(memberships)
    .where(ofTenant(tx, memberships))
    .orderBy(sql`${memberships.displayName} collate "ru-x-icu"`, asc(memberships.id))
    .execute();
