import { printedValue } from "../layout/printed-text.ts";
import { type Cell, isCorrected } from "../model/cell.ts";
import type { SheetColumn } from "./sheet.ts";

/** Of a line of ten-point letters, in points. */
export const lineHeight = 13;
/** Ten-point letters are narrower than the digits that a column is measured in. */
export const lettersPerWidth = 1.35;
/** A spreadsheet keeps no row higher than this. */
export const highest = 400;

/** Lines that words take in a column so many characters wide. */
function linesIn(text: string, width: number): number {
  return text.split("\n").reduce((lines, paragraph) => {
    let taken = 0;
    let more = 1;
    for (const word of paragraph.split(" ")) {
      if (taken > 0 && taken + word.length > width) {
        more += 1;
        taken = 0;
      }
      more += Math.max(0, Math.ceil(word.length / width) - 1);
      taken += word.length + 1;
    }
    return lines + more;
  }, 0);
}

const textOf = (cell: Cell, format?: string) =>
  isCorrected(cell)
    ? [...cell.was, cell.now].map((value) => printedValue(value, format) || "пусто").join(" ")
    : printedValue(cell, format);

/** The height of a row whose text is wrapped, in points: not every program finds it out by itself. */
export const rowHeight = (cells: readonly Cell[], columns: readonly SheetColumn[]): number => {
  const lines = cells.map((cell, at) =>
    linesIn(textOf(cell, columns[at]?.format), (columns[at]?.width ?? 1) * lettersPerWidth),
  );
  return Math.min(highest, Math.max(...lines) * lineHeight + 2);
};

/** The height of a row of text that is merged over the table. */
export const mergedHeight = (text: string, columns: readonly SheetColumn[], size = 1): number =>
  Math.min(
    highest,
    linesIn(text, (columns.reduce((sum, column) => sum + column.width, 0) * lettersPerWidth) / size) *
      lineHeight *
      size +
      2,
  );
