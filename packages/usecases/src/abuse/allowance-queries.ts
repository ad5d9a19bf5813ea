import type { DirectoryTx, PublicTx } from "@prosvet/db";
import { allowances } from "@prosvet/db/schema";
import { and, eq, inArray, lt, sql } from "drizzle-orm";

/** Counters belong to no centre: both transactions of the parents' door reach them. */
export type CountingTx = DirectoryTx | PublicTx;

export type Spent = { key: string; spent: number };

const ofWindow = (key: string, windowStart: Date) =>
  and(eq(allowances.key, key), eq(allowances.windowStart, windowStart));

/** What was spent of these keys in this window, by key; one that was never counted is not there. */
export async function readSpent(
  tx: CountingTx,
  keys: string[],
  windowStart: Date,
): Promise<Map<string, number>> {
  const rows = await tx
    .select({ key: allowances.key, spent: allowances.spent })
    .from(allowances)
    .where(and(inArray(allowances.key, keys), eq(allowances.windowStart, windowStart)))
    .execute();
  return new Map(rows.map(({ key, spent }) => [key, spent]));
}

/**
 * Counts one more for each key and says how many that makes in this window. One statement, so nobody is between, and
 * in the order of the keys, so that two who share some of them never wait for each other.
 */
export const countOne = (tx: CountingTx, keys: string[], windowStart: Date): Promise<Spent[]> =>
  tx
    .insert(allowances)
    .values([...keys].sort().map((key) => ({ key, windowStart, spent: 1 })))
    .onConflictDoUpdate({
      target: [allowances.key, allowances.windowStart],
      set: { spent: sql`${allowances.spent} + 1` },
    })
    .returning({ key: allowances.key, spent: allowances.spent })
    .execute();

/** Counts one more unless there are so many. Out: how many that makes, or null when it was not counted. */
export async function countOneBelow(
  tx: CountingTx,
  key: string,
  windowStart: Date,
  most: number,
): Promise<number | null> {
  const [row] = await tx
    .insert(allowances)
    .values({ key, windowStart, spent: 1 })
    .onConflictDoUpdate({
      target: [allowances.key, allowances.windowStart],
      set: { spent: sql`${allowances.spent} + 1` },
      setWhere: lt(allowances.spent, most),
    })
    .returning({ spent: allowances.spent });
  return row?.spent ?? null;
}

/** Takes one back. */
export const uncountOne = (tx: CountingTx, key: string, windowStart: Date) =>
  tx
    .update(allowances)
    .set({ spent: sql`greatest(${allowances.spent} - 1, 0)` })
    .where(ofWindow(key, windowStart))
    .execute();

/**
 * Puts a mark further on, if it is not past this place yet. True for the one who did: everybody else finds it there.
 * A mark is a second of the window until which nobody may try again.
 */
export async function moveMark(
  tx: CountingTx,
  key: string,
  windowStart: Date,
  { from, to }: { from: number; to: number },
): Promise<boolean> {
  const moved = await tx
    .insert(allowances)
    .values({ key, windowStart, spent: to })
    .onConflictDoUpdate({
      target: [allowances.key, allowances.windowStart],
      set: { spent: to },
      setWhere: sql`${allowances.spent} <= ${from}`,
    })
    .returning({ key: allowances.key });
  return moved.length === 1;
}

/** Puts a mark back to this place where it is beyond. */
export const moveMarkBack = (tx: CountingTx, key: string, windowStart: Date, to: number) =>
  tx
    .update(allowances)
    .set({ spent: sql`least(${allowances.spent}, ${to}::int)` })
    .where(ofWindow(key, windowStart))
    .execute();
