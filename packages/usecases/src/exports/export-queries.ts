import { type CentreTx, ofTenant, type TenantTx } from "@prosvet/db";
import { exports } from "@prosvet/db/schema";
import { and, asc, desc, eq, gt, inArray, sql } from "drizzle-orm";

export type ExportRow = typeof exports.$inferSelect;

export const insertExport = (tx: TenantTx, row: Omit<ExportRow, "tenantId">) =>
  tx
    .insert(exports)
    .values({ ...row, tenantId: tx.tenantId })
    .execute();

/** How many of somebody's are not made yet. */
export async function countOpenExports(tx: TenantTx, membershipId: string): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(exports)
    .where(
      and(
        ofTenant(tx, exports),
        eq(exports.askedBy, membershipId),
        inArray(exports.state, ["waiting", "running"]),
      ),
    );
  return row?.count ?? 0;
}

/** Somebody's own exports that are not over, the last asked first. */
export const selectOwnExports = (tx: TenantTx, membershipId: string, now: Date) =>
  tx
    .select()
    .from(exports)
    .where(and(ofTenant(tx, exports), eq(exports.askedBy, membershipId), gt(exports.expiresAt, now)))
    .orderBy(desc(exports.askedAt), desc(exports.id))
    .limit(20)
    .execute();

export async function readExportRow(tx: CentreTx, id: string): Promise<ExportRow | null> {
  const [row] = await tx
    .select()
    .from(exports)
    .where(and(ofTenant(tx, exports), eq(exports.id, id)));
  return row ?? null;
}

/** Wakes the worker at the commit. */
export const wakeExports = (tx: TenantTx) => tx.execute(sql`select pg_notify('prosvet_exports', '')`);

/** Documents with names that were made or are being made, held until the commit. */
export const lockOfficial = (tx: CentreTx) =>
  tx
    .select({ id: exports.id, state: exports.state, storedName: exports.storedName })
    .from(exports)
    .where(
      and(ofTenant(tx, exports), eq(exports.use, "official"), inArray(exports.state, ["running", "ready"])),
    )
    .orderBy(asc(exports.id))
    .for("update")
    .execute();

/** Takes back documents that are ready: their rows say so, their files have no row now. */
export const withdrawExports = (tx: CentreTx, ids: string[]) =>
  tx
    .update(exports)
    .set({ state: "withdrawn", storedName: null, size: null })
    .where(and(ofTenant(tx, exports), inArray(exports.id, ids)))
    .execute();

/** Has documents made from their beginning: whoever makes them now has lost them. */
export const beginAnew = (tx: CentreTx, ids: string[]) =>
  tx
    .update(exports)
    .set({ state: "waiting", claimedUntil: null })
    .where(and(ofTenant(tx, exports), inArray(exports.id, ids)))
    .execute();
