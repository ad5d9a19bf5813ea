import type { CellValue } from "../column.ts";

export type SheetColumn = { header: string; width: number; format?: string };

/** A table with lines of words above it, as every register has. */
export type Sheet = {
  name: string;
  /** Lines above the table; the first is the title. */
  lines: readonly string[];
  columns: readonly SheetColumn[];
};

/** The words above the table, an empty row, the headings. */
export const rowsAbove = ({ lines, columns }: Sheet): CellValue[][] => [
  ...lines.map((line) => [line]),
  [],
  columns.map((column) => column.header),
];

/** The columns as the spreadsheet library takes them. */
export const writtenColumns = ({ columns }: Sheet) =>
  columns.map(({ width, format }) => (format === undefined ? { width } : { width, numFmt: format }));
