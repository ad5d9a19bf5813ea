import type { CellStyle } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import type { CellValue } from "../column.ts";
import { rowsAbove, type Sheet, writtenColumns } from "./sheet.ts";

const line = { style: "thin" } as const;
const borders = { top: line, right: line, bottom: line, left: line };
const wrapped: CellStyle = { alignment: { wrapText: true, vertical: "top" } };
const cell: CellStyle = { ...wrapped, border: borders };
const heading: CellStyle = { ...cell, font: { bold: true }, numFmt: "@" };
const title: CellStyle = { ...wrapped, font: { bold: true, size: 12 }, numFmt: "@" };

const crossedOut = (style: CellStyle): CellStyle => ({ ...style, font: { strikethrough: true } });

/**
 * A sheet to print: A4 across, one page wide, headings on every page, the rows of `struck` (from 0) struck through. Holds
 * all its rows in memory.
 */
export function printedSheet(
  sheet: Sheet,
  rows: readonly CellValue[][],
  struck: ReadonlySet<number> = new Set(),
): Promise<Uint8Array> {
  const above = rowsAbove(sheet);
  const headings = above.length - 1;
  const last = sheet.columns.length - 1;
  const columns = writtenColumns(sheet).map(({ width, ...format }) => ({
    width,
    style: { ...cell, ...format },
  }));
  const cells = new Map<string, { style: CellStyle }>([
    ...sheet.lines.map((_, row) => [`${row},0`, { style: title }] as const),
    ...sheet.columns.map((_, column) => [`${headings},${column}`, { style: heading }] as const),
    ...[...struck].flatMap((row) =>
      columns.map(
        ({ style }, column) => [`${above.length + row},${column}`, { style: crossedOut(style) }] as const,
      ),
    ),
  ]);
  return writeXlsx({
    sheets: [
      {
        name: sheet.name,
        columns,
        rows: [...above, ...rows],
        cells,
        merges: sheet.lines.map((_, row) => ({ startRow: row, startCol: 0, endRow: row, endCol: last })),
        rowDefs: new Map([[0, { height: 48 }]]),
        freezePane: { rows: above.length },
        pageSetup: {
          paperSize: "a4",
          orientation: "landscape",
          fitToPage: true,
          fitToWidth: 1,
          fitToHeight: 0,
          printTitlesRow: `$${above.length}:$${above.length}`,
        },
        headerFooter: { oddFooter: "&CЛист &P из &N" },
      },
    ],
    properties: { title: sheet.lines[0] ?? sheet.name },
  });
}
