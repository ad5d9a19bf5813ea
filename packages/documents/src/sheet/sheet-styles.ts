import type { CellStyle, RichTextRun } from "hucre";
import { printedValue } from "../layout/printed-text.ts";
import type { Corrected } from "../model/cell.ts";

const line = { style: "thin" } as const;
const borders = { top: line, right: line, bottom: line, left: line };
const letters = { name: "Times New Roman", size: 10 };
const wrapped: CellStyle = { alignment: { wrapText: true, vertical: "top" }, font: letters };

export const cellStyle: CellStyle = { ...wrapped, border: borders };
export const headingStyle: CellStyle = { ...cellStyle, font: { ...letters, bold: true }, numFmt: "@" };
export const titleStyle: CellStyle = { ...wrapped, font: { ...letters, bold: true, size: 12 }, numFmt: "@" };
export const noteStyle: CellStyle = { ...wrapped, numFmt: "@" };

export const crossedOut = (style: CellStyle): CellStyle => ({
  ...style,
  font: { ...letters, strikethrough: true },
});

/** A corrected cell: what was struck out of it, struck through, and what it says now. */
export const correctionRuns = ({ was, now }: Corrected, format?: string): RichTextRun[] => [
  ...was.flatMap((value): RichTextRun[] => [
    { text: printedValue(value, format) || "пусто", font: { ...letters, strikethrough: true } },
    { text: " ", font: letters },
  ]),
  { text: printedValue(now, format) || "пусто", font: letters },
];
