import type { GeneralColumn } from "../model/column.ts";
import { registerXlsx } from "../register/register-xlsx.ts";
import { journalColumns } from "./journal-columns.ts";
import type { JournalRow } from "./journal-row.ts";

export type JournalHeading = {
  centre: { name: string; timezone: string };
  /** The words above the table (R51). */
  title: string;
  /** What the file covers, in Russian: «ноябрь 2026 года». */
  period: string;
  /** Columns of the centre's template; without them, all that a line of the journal has by itself. */
  columns?: readonly GeneralColumn<JournalRow>[];
};

/**
 * The journal of services for general use as an XLSX file. In: the heading, and batches of rows in their order. Out and
 * errors: as `registerXlsx`. R8, R33, R51 [Г 35; К 7].
 */
export const journalXlsx = (
  { title, columns = journalColumns, ...heading }: JournalHeading,
  rows: AsyncIterable<readonly JournalRow[]>,
): Promise<Uint8Array | ReadableStream<Uint8Array>> =>
  registerXlsx({
    ...heading,
    ...{ use: "general", title: [title], columns, rows },
    isStruck: (row) => row.isAnnulled ?? false,
  });
