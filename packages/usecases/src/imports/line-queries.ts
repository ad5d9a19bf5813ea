import { ofTenant, prepared, type WorkerTx } from "@prosvet/db";
import { rollupRequests, serviceCorrections, services } from "@prosvet/db/schema";
import { and, asc, eq, inArray, isNull, notExists, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

type New<Row> = Omit<Row, "tenantId">;

/** What a line of an import has; every other column is as the database has it by itself. */
const lineColumns = [
  "tenantId",
  "id",
  "register",
  "year",
  "number",
  "month",
  "recipientId",
  "participants",
  "consultantId",
  "kind",
  "content",
  "form",
  "channel",
  "topics",
  "startedAt",
  "durationMinutes",
  "state",
  "outcome",
  "refusalReason",
  "refusalTextSealed",
  "printedSheets",
  "referredTo",
  "feedbackGiven",
  "childPresent",
  "childPresentReason",
  "childcareGiven",
  "childCategories",
  "category",
  "childAgeYears",
  "summarySealed",
  "requestSealed",
  "counted",
  "limitVersionId",
  "recordedAt",
  "recordedBy",
  "importId",
  "importRow",
] as const;

export type NewLine = Required<
  Pick<typeof services.$inferInsert, Exclude<(typeof lineColumns)[number], "tenantId">>
>;

/** Rows of the file that are lines already, struck ones too. */
export async function readEnteredRows(tx: WorkerTx, importId: string): Promise<Set<number>> {
  const rows = await tx
    .select({ row: services.importRow })
    .from(services)
    .where(and(ofTenant(tx, services), eq(services.importId, importId)));
  return new Set(rows.map(({ row }) => row ?? 0));
}

const insertion = prepared((db) =>
  db
    .insert(services)
    .values(Object.fromEntries(lineColumns.map((name) => [name, sql.placeholder(name)])) as never),
);

/** One line; many are sent at once, so its SQL is built once. */
export const insertLine = (tx: WorkerTx, line: NewLine): Promise<unknown> =>
  insertion(tx, { ...line, tenantId: tx.tenantId });

export const insertRollupRequests = (tx: WorkerTx, rows: New<typeof rollupRequests.$inferInsert>[]) =>
  tx
    .insert(rollupRequests)
    .values(rows.map((row) => ({ ...row, tenantId: tx.tenantId })))
    .execute();

/** Wakes the counting when this transaction commits. */
export const wakeCounting = (tx: WorkerTx) => tx.execute(sql`select pg_notify('prosvet_rollups', '')`);

const repeat = alias(services, "repeat");

/** Lines of an import that nobody has touched since: not corrected, not given again. Held until the commit. */
export const lockUntouched = (tx: WorkerTx, importId: string, most: number) =>
  tx
    .select({ id: services.id, year: services.year, month: services.month, version: services.version })
    .from(services)
    .where(
      and(
        ofTenant(tx, services),
        eq(services.importId, importId),
        isNull(services.annulledAt),
        eq(services.version, 1),
        notExists(
          tx
            .select({ id: repeat.id })
            .from(repeat)
            .where(and(ofTenant(tx, repeat), eq(repeat.retryOf, services.id), isNull(repeat.annulledAt))),
        ),
      ),
    )
    .orderBy(asc(services.importRow))
    .limit(most)
    .for("update")
    .execute();

type Annulment = { annulledAt: Date; annulledBy: string; annulReason: string };

/** Strikes lines through; they keep their numbers. */
export const strikeLines = (tx: WorkerTx, ids: string[], annulment: Annulment) =>
  tx
    .update(services)
    .set({ ...annulment, version: sql`${services.version} + 1` })
    .where(and(ofTenant(tx, services), inArray(services.id, ids)))
    .execute();

export const insertAnnulments = (tx: WorkerTx, rows: New<typeof serviceCorrections.$inferInsert>[]) =>
  tx
    .insert(serviceCorrections)
    .values(rows.map((row) => ({ ...row, tenantId: tx.tenantId })))
    .execute();
