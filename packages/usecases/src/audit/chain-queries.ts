import { ofTenant, type TenantTx, type WorkerTx } from "@prosvet/db";
import { auditEntries, auditHeads } from "@prosvet/db/schema";
import { and, asc, gt, isNull, lte, sql } from "drizzle-orm";

/** What the hash of a line is taken of; its moment in milliseconds with what is below them, as text. */
export const hashedColumns = {
  id: auditEntries.id,
  at: sql<string>`(extract(epoch from ${auditEntries.at}) * 1000)::text`,
  actor: auditEntries.actor,
  membershipId: auditEntries.membershipId,
  action: auditEntries.action,
  subjectKind: auditEntries.subjectKind,
  subjectId: auditEntries.subjectId,
  facts: auditEntries.facts,
};

/** The end of the centre's chain as it is now, or null. */
export async function readHead(tx: TenantTx | WorkerTx) {
  const { seq, hash, firstHash, wrappedKey } = auditHeads;
  const [head] = await tx
    .select({ seq, hash, firstHash, wrappedKey })
    .from(auditHeads)
    .where(ofTenant(tx, auditHeads));
  return head ?? null;
}

/** The first line past the end of the chain, in one look at both: one is there only when it was put there. */
export async function readSeqBeyondHead(tx: TenantTx): Promise<number | null> {
  const [beyond] = await tx
    .select({ seq: auditEntries.seq })
    .from(auditHeads)
    .innerJoin(auditEntries, and(ofTenant(tx, auditEntries), gt(auditEntries.seq, auditHeads.seq)))
    .where(ofTenant(tx, auditHeads))
    .orderBy(asc(auditEntries.seq))
    .limit(1);
  return beyond?.seq ?? null;
}

/** Lines of the chain after a number and up to another, in their order. */
export const selectChained = (
  tx: TenantTx,
  { after, upTo }: { after: number | null; upTo: number },
  most: number,
) =>
  tx
    .select({
      ...hashedColumns,
      seq: sql<number>`${auditEntries.seq}`.mapWith(Number),
      hash: auditEntries.hash,
    })
    .from(auditEntries)
    .where(
      and(
        ofTenant(tx, auditEntries),
        after === null ? undefined : gt(auditEntries.seq, after),
        lte(auditEntries.seq, upTo),
      ),
    )
    .orderBy(asc(auditEntries.seq))
    .limit(most);

/** Lines without a number, by their ids. */
export const selectUnchained = (tx: TenantTx, after: string | null, most: number) =>
  tx
    .select(hashedColumns)
    .from(auditEntries)
    .where(
      and(
        ofTenant(tx, auditEntries),
        isNull(auditEntries.seq),
        after ? gt(auditEntries.id, after) : undefined,
      ),
    )
    .orderBy(asc(auditEntries.id))
    .limit(most);
