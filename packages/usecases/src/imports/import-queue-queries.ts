import { ofTenant, type QueueTx, type WorkerTx } from "@prosvet/db";
import { imports } from "@prosvet/db/schema";
import { and, asc, eq, isNotNull, lt, lte, or, sql } from "drizzle-orm";
import type { ImportRow } from "./import-queries.ts";

/** Asked for and in nobody's hand: never begun, or begun by somebody who is gone. */
const isFree = (moment: Date) =>
  or(eq(imports.state, "waiting"), and(eq(imports.state, "running"), lt(imports.claimedUntil, moment)));

/** The import of any centre that was sent first and waits, or null. */
export async function readNextImport(tx: QueueTx, moment: Date) {
  const [next] = await tx
    .select({ tenantId: imports.tenantId, id: imports.id })
    .from(imports)
    .where(isFree(moment))
    .orderBy(asc(imports.uploadedAt), asc(imports.id))
    .limit(1);
  return next ?? null;
}

/** Takes an import in hand, or null when somebody else has it. */
export async function claimImport(
  tx: WorkerTx,
  id: string,
  { moment, until }: { moment: Date; until: Date },
): Promise<ImportRow | null> {
  const [row] = await tx
    .update(imports)
    .set({ state: "running", attempts: sql`${imports.attempts} + 1`, claimedUntil: until })
    .where(and(ofTenant(tx, imports), eq(imports.id, id), isFree(moment)))
    .returning();
  return row ?? null;
}

export type ImportChange = Partial<Omit<ImportRow, "tenantId" | "id" | "stage">>;

/** Changes an import that is still in the hand that took it. Out: whether it is. */
export async function updateImport(tx: WorkerTx, row: ImportRow, change: ImportChange): Promise<boolean> {
  const found = await tx
    .update(imports)
    .set(change)
    .where(
      and(
        ofTenant(tx, imports),
        eq(imports.id, row.id),
        ...[eq(imports.state, "running"), eq(imports.stage, row.stage), eq(imports.attempts, row.attempts)],
      ),
    )
    .returning({ id: imports.id });
  return found.length > 0;
}

const isOver = (moment: Date) => and(lte(imports.expiresAt, moment), isNotNull(imports.storedName));

/** Centres that have imports whose files are to be forgotten. */
export const selectCentresOfOld = (tx: QueueTx, moment: Date) =>
  tx.selectDistinct({ id: imports.tenantId }).from(imports).where(isOver(moment));

/** Imports whose files are to be forgotten and that nobody works at. */
export const lockOld = (tx: WorkerTx, moment: Date) =>
  tx
    .select()
    .from(imports)
    .where(
      and(ofTenant(tx, imports), isOver(moment), or(eq(imports.state, "ready"), eq(imports.state, "failed"))),
    )
    .for("update", { skipLocked: true })
    .execute();

export const forgetFiles = (tx: WorkerTx, id: string) =>
  tx
    .update(imports)
    .set({ storedName: null, verdictName: null, faultsName: null, nameSealed: null })
    .where(and(ofTenant(tx, imports), eq(imports.id, id)))
    .execute();

/** Nothing came of it: no line points to it. */
export const deleteImport = (tx: WorkerTx, id: string) =>
  tx
    .delete(imports)
    .where(and(ofTenant(tx, imports), eq(imports.id, id)))
    .execute();
