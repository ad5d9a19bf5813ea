import { ofTenant, type TenantTx } from "@prosvet/db";
import { auditEntries, memberships } from "@prosvet/db/schema";
import { and, asc, eq, inArray, lte } from "drizzle-orm";

/** Lines of the audit about some things until a moment, the oldest first, without what was said in them. */
export const selectEvents = (tx: TenantTx, subjectIds: string[], until: Date) =>
  tx
    .select({
      seq: auditEntries.seq,
      at: auditEntries.at,
      actor: auditEntries.actor,
      displayName: memberships.displayName,
      action: auditEntries.action,
      subjectKind: auditEntries.subjectKind,
      subjectId: auditEntries.subjectId,
    })
    .from(auditEntries)
    .leftJoin(memberships, and(ofTenant(tx, memberships), eq(memberships.id, auditEntries.membershipId)))
    .where(
      and(
        ofTenant(tx, auditEntries),
        inArray(auditEntries.subjectId, subjectIds),
        lte(auditEntries.at, until),
      ),
    )
    .orderBy(asc(auditEntries.id))
    .execute();
