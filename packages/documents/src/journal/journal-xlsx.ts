import type { CellValue, Column } from "../column.ts";
import { printedSheet } from "../sheet/printed-sheet.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { streamedSheet } from "../sheet/streamed-sheet.ts";
import { wallClockOf } from "../wall-clock.ts";
import { journalColumns } from "./journal-columns.ts";
import type { JournalRow } from "./journal-row.ts";

/** A journal up to this long is made to be printed; a longer one is streamed and has no page setup. */
export const printableRows = 5_000;

export type JournalHeading = {
  centre: { name: string; timezone: string };
  /** The words above the table (R51). */
  title: string;
  /** What the file covers, in Russian: «ноябрь 2026 года». */
  period: string;
  /** Columns of the centre's template; without them, all that the journal for general use has. */
  columns?: readonly Column<JournalRow>[];
};

/**
 * The journal of services as an XLSX file. In: the heading, and batches of rows in their order. Out: the file whole
 * when it is short enough to be printed, else a stream that reads the rows as it is read. Strings stay strings, so a
 * value that begins with «=» is no formula. Errors: those of `rows`; the first batches are read before it answers.
 * R8, R33, R51 [Г 35; К 7].
 */
export async function journalXlsx(
  heading: JournalHeading,
  rows: AsyncIterable<readonly JournalRow[]>,
): Promise<Uint8Array | ReadableStream<Uint8Array>> {
  const columns = heading.columns ?? journalColumns;
  const wallClock = wallClockOf(heading.centre.timezone);
  const cellsOf = (row: JournalRow) => columns.map((column) => column.value(row, wallClock));
  const sheet: Sheet = {
    name: "Журнал",
    lines: [heading.title, heading.centre.name, heading.period],
    columns,
  };

  const batches = rows[Symbol.asyncIterator]();
  const first: CellValue[][] = [];
  const struck = new Set<number>();
  while (first.length <= printableRows) {
    const batch = await batches.next();
    if (batch.done) return printedSheet(sheet, first, struck);
    for (const row of batch.value) {
      if (row.isAnnulled) struck.add(first.length);
      first.push(cellsOf(row));
    }
  }
  const letGo = async () => batches.return?.();
  return streamedSheet(sheet, restAfter(first, batches, cellsOf), letGo);
}

async function* restAfter(
  first: CellValue[][],
  batches: AsyncIterator<readonly JournalRow[]>,
  cellsOf: (row: JournalRow) => CellValue[],
): AsyncGenerator<CellValue[]> {
  yield* first.splice(0);
  for (let batch = await batches.next(); !batch.done; batch = await batches.next()) {
    for (const row of batch.value) yield cellsOf(row);
  }
}
