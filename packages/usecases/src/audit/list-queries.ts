import { ofTenant, type TenantTx } from "@prosvet/db";
import { auditEntries, memberships } from "@prosvet/db/schema";
import { and, asc, desc, eq, gte, lt, lte, type SQL, sql } from "drizzle-orm";

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
  from?: Date | undefined;
  to?: Date | undefined;
  before?: string | undefined;
};

/** A page of lines, the newest first: ids are made in the order of time, and lines from before the chain have them too. */
export const selectLines = (tx: TenantTx, filter: LineFilter, most: number) =>
  linesWhere(
    tx,
    and(
      filter.subjectKind === undefined ? undefined : eq(auditEntries.subjectKind, filter.subjectKind),
      filter.subjectId === undefined ? undefined : eq(auditEntries.subjectId, filter.subjectId),
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
