import { type Cell, type CellValue, isCorrected } from "../model/cell.ts";

const two = (count: number) => String(count).padStart(2, "0");

function dateText(date: Date, format: string): string {
  const day = `${two(date.getUTCDate())}.${two(date.getUTCMonth() + 1)}.${date.getUTCFullYear()}`;
  return format.includes("hh") ? `${day} ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}` : day;
}

/** Text that every kind of file can carry: no control characters but the end of a line, no halves of a character. */
export const legible = (text: string): string =>
  text
    .toWellFormed()
    .normalize("NFC")
    .replace(/\r\n?/g, "\n")
    .replace(/\t/g, " ")
    .replace(/[^\P{Cc}\n]|[\uFFFE\uFFFF]/gu, "");

/** The words of a value as they are printed. In: the value, and the number format of its column. */
export function printedValue(value: CellValue, format = ""): string {
  if (value === null) return "";
  return value instanceof Date ? dateText(value, format) : legible(String(value));
}

/** A cell as it is printed: what was struck out of it, and what it says. */
export type PrintedCell = string | { was: readonly string[]; now: string };

export const printedCell = (cell: Cell, format?: string): PrintedCell =>
  isCorrected(cell)
    ? { was: cell.was.map((value) => printedValue(value, format)), now: printedValue(cell.now, format) }
    : printedValue(cell, format);

/** A corrected cell where nothing can be struck through: «стало (было: раньше)». */
export const correctionInWords = (cell: Cell, format?: string): CellValue => {
  if (!isCorrected(cell)) return cell;
  const was = cell.was.map((value) => printedValue(value, format) || "пусто").join("; ");
  return `${printedValue(cell.now, format) || "пусто"} (было: ${was})`;
};
