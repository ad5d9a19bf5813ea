import { type CentreTx, prepared } from "@prosvet/db";
import { auditEntries, auditHeads } from "@prosvet/db/schema";
import { eq, sql } from "drizzle-orm";
import type { Link } from "./chain-entry.ts";

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
    seq: value("seq"),
    hash: value("hash"),
  }),
);

export type AuditEntry = Required<Omit<typeof auditEntries.$inferInsert, "tenantId" | "seq" | "hash">>;

/** One line of the audit at its place in the chain. */
export const insertAuditEntry = (tx: CentreTx, entry: AuditEntry & Link): Promise<unknown> =>
  insertion(tx, { ...entry, tenantId: tx.tenantId });

const headForUpdate = prepared((db) =>
  db
    .select({ seq: auditHeads.seq, hash: auditHeads.hash, wrappedKey: auditHeads.wrappedKey })
    .from(auditHeads)
    .where(eq(auditHeads.tenantId, value("tenantId")))
    .for("update"),
);

/** The end of the centre's chain, held until the transaction's end; undefined when there is none. */
export async function lockHead(tx: CentreTx) {
  const [head] = await headForUpdate(tx, { tenantId: tx.tenantId });
  return head;
}

const headsMove = prepared((db) =>
  db
    .update(auditHeads)
    .set({ seq: sql`${value("seq")}::bigint`, hash: sql`${value("hash")}::text` })
    .where(eq(auditHeads.tenantId, value("tenantId"))),
);

/** Says which line is the last now. */
export const moveHead = (tx: CentreTx, { seq, hash }: Link): Promise<unknown> =>
  headsMove(tx, { seq, hash, tenantId: tx.tenantId });
