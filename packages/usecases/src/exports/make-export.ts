import { asVerifiedTenant, type WorkerTx, withWorker } from "@prosvet/db";
import { readCentreKey } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { keptExportMs } from "./ask-export.ts";
import type { ExportContent, ExportFormat, ExportWriter } from "./export-content.ts";
import { generalContent, letterContent, officialContent } from "./export-contents.ts";
import type { ExportRow } from "./export-queries.ts";
import { type ExportChange, readNameOfMember, updateExport } from "./export-queue-queries.ts";
import { ExportSelection } from "./export-selection.ts";
import { keepSealed } from "./keep-sealed.ts";
import { readRegisterCentre } from "./register-heading.ts";
import type { Reading } from "./service-lines.ts";
import { watermarkOf } from "./watermark.ts";

/** Longer than any batch or layout takes: whoever died with an export in hand gives it back then. */
export const claimedExportMs = 2 * 60_000;

/** Somebody else has taken the export meanwhile. */
export class LostExport extends Error {}

/** What binds the bytes of a document to its row. */
export const exportPlace = (tenantId: string, id: string) => [tenantId, "exports", "bytes", id];

/** Makes one document and keeps it sealed with the key of its centre; says after each batch how far it is. */
export async function makeExport(ctx: Ctx, row: ExportRow, write: ExportWriter): Promise<void> {
  const { files } = ctx;
  if (!files) throw new Error("there is no place to keep a file");
  const tenantId = asVerifiedTenant(row.tenantId);
  const inCentre = <T>(run: (tx: WorkerTx) => Promise<T>) => withWorker(ctx.db, tenantId, run);
  const change = async (changes: ExportChange) => {
    if (!(await inCentre((tx) => updateExport(tx, row, changes)))) throw new LostExport();
  };
  const progress = (rowsDone: number) =>
    change({ rowsDone, claimedUntil: new Date(ctx.clock().getTime() + claimedExportMs) });
  const content = counted(await contentFor(ctx, row, inCentre), progress);
  const { key } = await inCentre((tx) => readCentreKey(tx, ctx.keyring));
  const { storedName, size } = await keepSealed(await write(content, row.format as ExportFormat), {
    store: files.store,
    tenantId,
    key,
    place: exportPlace(tenantId, row.id),
  });
  const finishedAt = ctx.clock();
  const expiresAt = new Date(finishedAt.getTime() + keptExportMs);
  const ready = { state: "ready", rowsDone: row.rowsTotal, storedName, size } as const;
  await change({ ...ready, finishedAt, expiresAt, claimedUntil: null }).catch(async (error) => {
    await files.store.remove(tenantId, storedName).catch(() => {});
    throw error;
  });
}

async function contentFor(ctx: Ctx, row: ExportRow, inCentre: Reading): Promise<ExportContent> {
  const selection = ExportSelection.parse(row.filter);
  const centre = await inCentre((tx) => readRegisterCentre(tx, ctx.now, selection));
  const askedBy = await inCentre((tx) => readNameOfMember(tx as WorkerTx, row.askedBy));
  const watermark = row.use === "official" ? watermarkOf(row, askedBy, centre.timezone) : null;
  if (selection.document === "refusal_letter") {
    const { document, serviceId } = selection;
    const letter = await inCentre((tx) => letterContent(tx, ctx, centre, { serviceId, watermark }));
    return { document, letter };
  }
  return watermark === null
    ? generalContent(inCentre, centre, selection)
    : officialContent(ctx, inCentre, centre, { selection, watermark });
}

/** How far it is, is said so often and no more: each time costs a transaction. */
const toldEveryMs = 400;

/** The same content, whose lines tell how many of them were read. */
function counted(content: ExportContent, progress: (rows: number) => Promise<void>): ExportContent {
  if (content.document === "refusal_letter") return content;
  async function* told<Row>(batches: AsyncIterable<Row[]>): AsyncGenerator<Row[]> {
    let rows = 0;
    let toldAt = performance.now();
    for await (const batch of batches) {
      yield batch;
      rows += batch.length;
      if (performance.now() - toldAt < toldEveryMs) continue;
      await progress(rows);
      toldAt = performance.now();
    }
  }
  return { ...content, rows: told(content.rows as AsyncIterable<never[]>) } as ExportContent;
}
