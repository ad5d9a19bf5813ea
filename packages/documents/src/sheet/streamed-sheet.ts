import { writeXlsxStream } from "hucre/xlsx";
import type { CellValue } from "../column.ts";
import { rowsAbove, type Sheet, writtenColumns } from "./sheet.ts";

async function* allRows(sheet: Sheet, rows: AsyncIterable<CellValue[]>): AsyncGenerator<CellValue[]> {
  yield* rowsAbove(sheet);
  yield* rows;
}

/**
 * A sheet of any length, written as it is read: memory does not grow with the rows. It has no page setup.
 * `letGo` is called when the reader goes away before the end: the writer itself would leave its source open.
 */
export function streamedSheet(
  sheet: Sheet,
  rows: AsyncIterable<CellValue[]>,
  letGo: () => Promise<unknown>,
): ReadableStream<Uint8Array> {
  const written = writeXlsxStream(allRows(sheet, rows), {
    name: sheet.name,
    columns: writtenColumns(sheet),
    freezePane: { rows: sheet.lines.length + 2 },
    repeatHeaders: false,
  }).getReader();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await written.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel(reason) {
      await Promise.allSettled([written.cancel(reason), letGo()]);
    },
  });
}
