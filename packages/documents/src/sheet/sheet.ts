import { correctionInWords, legible } from "../layout/printed-text.ts";
import { type Cell, type CellValue, isCorrected } from "../model/cell.ts";

export type SheetColumn = { header: string; width: number; format?: string };

/** A table with lines of words above it and below it, as every register has. */
export type Sheet = {
  name: string;
  /** Lines above the table; the first is the title. */
  lines: readonly string[];
  columns: readonly SheetColumn[];
  /** What every printed sheet says at its head and its foot, for official use. */
  marking: string | null;
  /** Words under the table: complete when its rows have been read. */
  notes: () => readonly string[];
};

/** The words above the table, an empty row, the headings. */
export const rowsAbove = ({ lines, columns, marking }: Sheet): CellValue[][] => [
  ...wordsAbove({ lines, marking }).map((line) => [line]),
  [],
  columns.map((column) => column.header),
];

/** The title and what follows it; what the document is for stands last. */
export const wordsAbove = ({ lines, marking }: Pick<Sheet, "lines" | "marking">): readonly string[] =>
  (marking === null ? lines : [...lines, marking]).map(legible);

/** An empty row and the notes, or nothing. */
export const rowsBelow = ({ notes }: Sheet): CellValue[][] =>
  notes().length === 0 ? [] : [[], ...notes().map((note) => [legible(note)])];

/** A row as plain values: a correction is said in words. */
export const plainRow = (cells: readonly Cell[], columns: readonly SheetColumn[]): CellValue[] =>
  arePlain(cells) ? cells : cells.map((cell, at) => correctionInWords(cell, columns[at]?.format));

// Nearly every row is plain: a hundred thousand of them need no copies.
const arePlain = (cells: readonly Cell[]): cells is CellValue[] => !cells.some(isCorrected);

/** The columns as the spreadsheet library takes them. */
export const writtenColumns = ({ columns }: Sheet) =>
  columns.map(({ width, format }) => (format === undefined ? { width } : { width, numFmt: format }));

/** The width that a printer shrinks on A4 to letters of no less than some seven points. */
const legibleAcross = 190;

const widthOf = (columns: readonly SheetColumn[]) => columns.reduce((sum, column) => sum + column.width, 0);

/** How many sheets side by side the columns need to stay legible. */
export const sheetsAcross = (columns: readonly SheetColumn[]): number =>
  Math.max(1, Math.ceil(widthOf(columns) / legibleAcross));

/** Columns that the first of those sheets surely has: words above the table are merged over no more. */
export function firstSheet(columns: readonly SheetColumn[]): readonly SheetColumn[] {
  const sheets = sheetsAcross(columns);
  if (sheets === 1) return columns;
  let room = (widthOf(columns) / sheets) * 0.85;
  const fitting = columns.findIndex(({ width }) => {
    room -= width;
    return room < 0;
  });
  return columns.slice(0, Math.max(1, fitting));
}
