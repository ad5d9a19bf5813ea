import type { DirectoryTx } from "@prosvet/db";
import { allowances } from "@prosvet/db/schema";
import { and, eq, sql } from "drizzle-orm";

export type Spent = { key: string; spent: number };

/** Counts one more for each key and says how many that makes in this window. One statement, so nobody is between. */
export const countOne = (tx: DirectoryTx, keys: string[], windowStart: Date): Promise<Spent[]> =>
  tx
    .insert(allowances)
    .values(keys.map((key) => ({ key, windowStart, spent: 1 })))
    .onConflictDoUpdate({
      target: [allowances.key, allowances.windowStart],
      set: { spent: sql`${allowances.spent} + 1` },
    })
    .returning({ key: allowances.key, spent: allowances.spent })
    .execute();

/** Takes one back. */
export const uncountOne = (tx: DirectoryTx, key: string, windowStart: Date) =>
  tx
    .update(allowances)
    .set({ spent: sql`greatest(${allowances.spent} - 1, 0)` })
    .where(and(eq(allowances.key, key), eq(allowances.windowStart, windowStart)))
    .execute();
