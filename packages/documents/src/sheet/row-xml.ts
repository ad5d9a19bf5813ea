import type { CellValue } from "../model/cell.ts";
import type { CellWords } from "./cell-words.ts";
import { highest, lineHeight } from "./row-height.ts";

/** How the cells of a row begin: by column, up to the row's number and after it. */
export type RowStyle = { before: readonly string[]; after: readonly string[] };

const dayMs = 86_400_000;
/** The days of a spreadsheet are counted from 30 December 1899. */
const unixDay = 25_569;

const serialOf = (date: Date) => Math.round((date.getTime() / dayMs + unixDay) * 1e10) / 1e10;

/** «A», «B», … «Z», «AA», …: in, from 0. */
const lettersOf = (at: number): string =>
  (at < 26 ? "" : lettersOf(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

/** In: the number of each column's style in the workbook. */
export const rowStyle = (styles: readonly number[]): RowStyle => ({
  before: styles.map((_, at) => `<c r="${lettersOf(at)}`),
  after: styles.map((style) => `" s="${style}"`),
});

/** Writes a row: built by hand, since a hundred thousand of them have some three million cells. In: characters that a line of each column takes. */
export function rowXml(
  cells: readonly CellValue[],
  row: number,
  { before, after }: RowStyle,
  { words, room }: { words: CellWords; room: readonly number[] },
): string {
  let xml = "";
  let lines = 1;
  for (let at = 0; at < cells.length; at += 1) {
    const value = cells[at];
    xml += before[at] + String(row) + after[at];
    if (typeof value === "string") {
      xml += words.cellOf(value);
      const taken = Math.ceil(value.length / (room[at] ?? 1));
      if (taken > lines) lines = taken;
    } else if (typeof value === "number" && Number.isFinite(value)) xml += `><v>${value}</v></c>`;
    else if (value instanceof Date) xml += `><v>${serialOf(value)}</v></c>`;
    else xml += "/>";
  }
  const height = Math.min(highest, lines * lineHeight + 2);
  return `<row r="${row}" ht="${height}" customHeight="1">${xml}</row>`;
}
