import { type CentreTx, ofTenant, type TenantTx } from "@prosvet/db";
import { imports, memberships, services } from "@prosvet/db/schema";
import { and, desc, eq, inArray, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

export type ImportRow = typeof imports.$inferSelect;
export type ListedImport = {
  row: ImportRow;
  uploadedByName: string;
  enteredByName: string | null;
  undoneByName: string | null;
};

export const insertImport = (tx: TenantTx, row: Omit<ImportRow, "tenantId">) =>
  tx
    .insert(imports)
    .values({ ...row, tenantId: tx.tenantId })
    .execute();

export async function readImportRow(tx: CentreTx, id: string): Promise<ImportRow | null> {
  const [row] = await tx
    .select()
    .from(imports)
    .where(and(ofTenant(tx, imports), eq(imports.id, id)));
  return row ?? null;
}

/** The same, held until the end of the transaction. */
export async function lockImport(tx: TenantTx, id: string): Promise<ImportRow | null> {
  const [row] = await tx
    .select()
    .from(imports)
    .where(and(ofTenant(tx, imports), eq(imports.id, id)))
    .for("update");
  return row ?? null;
}

export const changeImport = (tx: TenantTx, id: string, change: Partial<ImportRow>) =>
  tx
    .update(imports)
    .set(change)
    .where(and(ofTenant(tx, imports), eq(imports.id, id)))
    .execute();

const uploader = alias(memberships, "uploader");
const enterer = alias(memberships, "enterer");
const undoer = alias(memberships, "undoer");

/** The centre's imports with who did what, the last sent first; one of them where an id is given. */
export const selectImports = (tx: TenantTx, id?: string): Promise<ListedImport[]> =>
  tx
    .select({
      row: imports,
      uploadedByName: uploader.displayName,
      enteredByName: enterer.displayName,
      undoneByName: undoer.displayName,
    })
    .from(imports)
    .innerJoin(uploader, and(ofTenant(tx, uploader), eq(uploader.id, imports.uploadedBy)))
    .leftJoin(enterer, and(ofTenant(tx, enterer), eq(enterer.id, imports.enteredBy)))
    .leftJoin(undoer, and(ofTenant(tx, undoer), eq(undoer.id, imports.undoneBy)))
    .where(and(ofTenant(tx, imports), id === undefined ? undefined : eq(imports.id, id)))
    .orderBy(desc(imports.uploadedAt), desc(imports.id))
    .limit(50)
    .execute();

/** When the same file was entered before, of imports that stand; null when never. */
export async function readSameEntered(tx: TenantTx, { id, sha256 }: ImportRow): Promise<Date | null> {
  const [same] = await tx
    .select({ enteredAt: imports.enteredAt })
    .from(imports)
    .where(
      and(
        ofTenant(tx, imports),
        eq(imports.sha256, sha256),
        ne(imports.id, id),
        isNotNull(imports.enteredAt),
        isNull(imports.undoneAt),
      ),
    )
    .orderBy(desc(imports.enteredAt))
    .limit(1);
  return same?.enteredAt ?? null;
}

export async function countOpenImports(tx: TenantTx): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(imports)
    .where(and(ofTenant(tx, imports), inArray(imports.state, ["waiting", "running"])));
  return row?.count ?? 0;
}

const standing = (tx: CentreTx, importId: string) =>
  and(ofTenant(tx, services), eq(services.importId, importId), isNull(services.annulledAt));

/** How many lines of an import count. */
export async function countStanding(tx: CentreTx, importId: string): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(services)
    .where(standing(tx, importId));
  return row?.count ?? 0;
}

/** Lines that an undoing left standing, by their place in the journal. */
export const selectStanding = (tx: CentreTx, importId: string, most: number) =>
  tx
    .select({ id: services.id, year: services.year, number: services.number })
    .from(services)
    .where(standing(tx, importId))
    .orderBy(services.year, services.number)
    .limit(most)
    .execute();

/** Wakes the worker at the commit. */
export const wakeImports = (tx: TenantTx) => tx.execute(sql`select pg_notify('prosvet_imports', '')`);
