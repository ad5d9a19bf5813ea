import { writeXlsxStream } from "hucre/xlsx";
import type { CellValue } from "../model/cell.ts";
import type { Line } from "../model/register-lines.ts";
import { plainRow, rowsAbove, rowsBelow, type Sheet, wordsAbove, writtenColumns } from "./sheet.ts";

async function* allRows(sheet: Sheet, lines: AsyncIterable<Line>): AsyncGenerator<CellValue[]> {
  yield* rowsAbove(sheet);
  for await (const line of lines) yield plainRow(line.cells, sheet.columns);
  yield* rowsBelow(sheet);
}

/**
 * A sheet of any length, written as it is read: memory does not grow with the rows. It has no page setup, and strikes
 * nothing through: what it says of a line must say it in words. `letGo` is called when the reader goes away before the
 * end: the writer itself would leave its source open.
 */
export function streamedSheet(
  sheet: Sheet,
  lines: AsyncIterable<Line>,
  letGo: () => Promise<unknown>,
): ReadableStream<Uint8Array> {
  const written = writeXlsxStream(allRows(sheet, lines), {
    name: sheet.name,
    columns: writtenColumns(sheet),
    freezePane: { rows: wordsAbove(sheet).length + 2 },
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
