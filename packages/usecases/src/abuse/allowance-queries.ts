import type { DirectoryTx } from "@prosvet/db";
import { allowances } from "@prosvet/db/schema";
import { and, eq, sql } from "drizzle-orm";

/** Counts one more and says how many it makes in this window. */
export async function countOne(tx: DirectoryTx, key: string, windowStart: Date): Promise<number> {
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

/** How many were counted in this window so far. */
export async function readSpent(tx: DirectoryTx, key: string, windowStart: Date): Promise<number> {
  const [row] = await tx
    .select({ spent: allowances.spent })
    .from(allowances)
    .where(and(eq(allowances.key, key), eq(allowances.windowStart, windowStart)));
  return row?.spent ?? 0;
}
