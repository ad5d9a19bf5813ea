import { type CentreTx, prepared } from "@prosvet/db";
import { auditEntries } from "@prosvet/db/schema";
import { sql } from "drizzle-orm";

const value = sql.placeholder;

const insertion = prepared((db) =>
  db.insert(auditEntries).values({
    tenantId: value("tenantId"),
    id: value("id"),
    at: value("at"),
    actor: value("actor"),
    membershipId: value("membershipId"),
    action: value("action"),
    subjectKind: value("subjectKind"),
    subjectId: value("subjectId"),
    facts: value("facts"),
  }),
);

export type AuditEntry = Required<Omit<typeof auditEntries.$inferInsert, "tenantId">>;

/** One line of the audit. */
export const insertAuditEntry = (tx: CentreTx, entry: AuditEntry): Promise<unknown> =>
  insertion(tx, { ...entry, tenantId: tx.tenantId });
