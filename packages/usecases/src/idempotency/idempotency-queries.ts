import { type CentreTx, prepared } from "@prosvet/db";
import { idempotencyKeys } from "@prosvet/db/schema";
import { and, eq, sql } from "drizzle-orm";

const insertion = prepared((db) =>
  db
    .insert(idempotencyKeys)
    .values({
      tenantId: sql.placeholder("tenantId"),
      scope: sql.placeholder("scope"),
      key: sql.placeholder("key"),
      bodyHash: sql.placeholder("bodyHash"),
      subjectId: sql.placeholder("subjectId"),
      createdAt: sql.placeholder("createdAt"),
    })
    .onConflictDoNothing(),
);

export type NewKey = { scope: string; key: string; bodyHash: string; subjectId: string; createdAt: Date };

/** True when the key is new. Another transaction with the same key is waited for. */
export async function insertKey(tx: CentreTx, key: NewKey): Promise<boolean> {
  const result = await insertion(tx, { ...key, tenantId: tx.tenantId });
  return (result as unknown as { count: number }).count === 1;
}

const keyed = prepared((db) =>
  db
    .select({ bodyHash: idempotencyKeys.bodyHash, subjectId: idempotencyKeys.subjectId })
    .from(idempotencyKeys)
    .where(
      and(
        eq(idempotencyKeys.tenantId, sql.placeholder("tenantId")),
        eq(idempotencyKeys.scope, sql.placeholder("scope")),
        eq(idempotencyKeys.key, sql.placeholder("key")),
      ),
    ),
);

/** What an earlier request with this key was and made, or null. */
export async function readKey(tx: CentreTx, scope: string, key: string) {
  const [row] = await keyed(tx, { tenantId: tx.tenantId, scope, key });
  return row ?? null;
}
