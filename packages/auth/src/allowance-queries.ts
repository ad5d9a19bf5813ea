import type { AuthTx } from "@prosvet/db";
import { allowances } from "@prosvet/db/schema";
import { and, desc, eq, gt, sql } from "drizzle-orm";

export type Failures = { at: Date; count: number };

/** One more in this window. Out: how many that makes. */
export async function countOne(tx: AuthTx, key: string, windowStart: Date): Promise<number> {
  const [row] = await tx
    .insert(allowances)
    .values({ key, windowStart, spent: 1 })
    .onConflictDoUpdate({
      target: [allowances.key, allowances.windowStart],
      set: { spent: sql`${allowances.spent} + 1` },
    })
    .returning({ spent: allowances.spent });
  return row?.spent ?? 1;
}

/** Whoever comes second waits here until the first has counted. */
export async function lockKey(tx: AuthTx, key: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`);
}

/** The last failure of a key since `since`, with how many in a row it makes. */
export async function readFailures(tx: AuthTx, key: string, since: Date): Promise<Failures | null> {
  const [last] = await tx
    .select({ at: allowances.windowStart, count: allowances.spent })
    .from(allowances)
    .where(and(eq(allowances.key, key), gt(allowances.windowStart, since)))
    .orderBy(desc(allowances.windowStart))
    .limit(1);
  return last ?? null;
}

/** Each failure is a row at its own moment; two at one moment are one row with the later count. */
export async function insertFailure(tx: AuthTx, key: string, { at, count }: Failures): Promise<void> {
  await tx
    .insert(allowances)
    .values({ key, windowStart: at, spent: count })
    .onConflictDoUpdate({ target: [allowances.key, allowances.windowStart], set: { spent: count } });
}

export async function forgetFailures(tx: AuthTx, key: string): Promise<void> {
  await tx
    .update(allowances)
    .set({ spent: 0 })
    .where(and(eq(allowances.key, key), gt(allowances.spent, 0)));
}
