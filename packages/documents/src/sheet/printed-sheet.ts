import type { Cell as WrittenCell } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import { printedWidth } from "../layout/column-parts.ts";
import { type CellValue, isCorrected } from "../model/cell.ts";
import type { Line } from "../model/register-lines.ts";
import { pageWords } from "./page-words.ts";
import { mergedHeight, rowHeight } from "./row-height.ts";
import {
  firstSheet,
  plainRow,
  rowsAbove,
  rowsBelow,
  type Sheet,
  type SheetColumn,
  sheetsAcross,
  wordsAbove,
  writtenColumns,
} from "./sheet.ts";
import {
  cellStyle,
  correctionRuns,
  crossedOut,
  headingStyle,
  noteStyle,
  titleStyle,
} from "./sheet-styles.ts";

type Marks = [at: string, cell: Partial<WrittenCell>][];

/** A sheet to print: A4 across, headings on every page, struck lines struck through. Holds all its rows in memory. */
export function printedSheet(register: Sheet, lines: readonly Line[]): Promise<Uint8Array> {
  const sheet = { ...register, columns: register.columns.map(narrowed) };
  const above = rowsAbove(sheet);
  const below = rowsBelow(sheet);
  const headings = above.length - 1;
  const last = firstSheet(sheet.columns).length - 1;
  const columns = writtenColumns(sheet).map(({ width, ...format }) => ({
    width,
    style: { ...cellStyle, ...format },
  }));
  const firstBelow = above.length + lines.length;
  const words = wordsAbove(sheet);
  const merged = [...words.map((_, row) => row), ...below.map((_, row) => firstBelow + row)];
  const sheets = sheetsAcross(sheet.columns);
  return writeXlsx({
    sheets: [
      {
        name: sheet.name,
        columns,
        rows: [...above, ...lines.map((line) => plainRow(line.cells, sheet.columns)), ...below],
        cells: new Map<string, Partial<WrittenCell>>([
          ...words.map((_, row): Marks[number] => [`${row},0`, { style: titleStyle }]),
          ...sheet.columns.map((_, at): Marks[number] => [`${headings},${at}`, { style: headingStyle }]),
          ...lines.flatMap((line, row) => marksOf(sheet, line, above.length + row)),
          ...below.map((_, row): Marks[number] => [`${firstBelow + row},0`, { style: noteStyle }]),
        ]),
        merges: merged.map((row) => ({ startRow: row, startCol: 0, endRow: row, endCol: last })),
        rowDefs: heightsOf(sheet, { above, lines, below }),
        freezePane: { rows: above.length },
        pageSetup: {
          paperSize: "a4",
          orientation: "landscape",
          fitToPage: true,
          fitToWidth: sheets,
          fitToHeight: 0,
          margins,
          printTitlesRow: `$${above.length}:$${above.length}`,
          ...(sheets > 1 ? { printTitlesColumn: "$A:$A" } : {}),
        },
        headerFooter: pageWords(sheet.marking),
      },
    ],
    properties: { title: sheet.lines[0] ?? sheet.name },
  });
}

/** Its text is wrapped, so that more of the table goes on a page. */
const narrowed = (column: SheetColumn): SheetColumn => ({ ...column, width: printedWidth(column) });

const margins = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };

/** What a struck line and a corrected cell have beside their values. */
function marksOf(sheet: Sheet, { cells, isStruck }: Line, row: number): Marks {
  return cells.flatMap((cell, at): Marks => {
    const format = sheet.columns[at]?.format;
    const style = { ...cellStyle, ...(format === undefined ? {} : { numFmt: format }) };
    if (isStruck) return [[`${row},${at}`, { style: crossedOut(style) }]];
    return isCorrected(cell) ? [[`${row},${at}`, { style, richText: correctionRuns(cell, format) }]] : [];
  });
}

/** The heights of the rows: of the words, the headings, the lines and the notes. */
function heightsOf(
  { columns }: Sheet,
  { above, lines, below }: { above: CellValue[][]; lines: readonly Line[]; below: CellValue[][] },
): Map<number, { height: number }> {
  const merged = (row: CellValue[], size?: number) =>
    mergedHeight(String(row[0] ?? ""), firstSheet(columns), size);
  const heights = [
    ...above.slice(0, -1).map((row) => merged(row, 1.2)),
    rowHeight(above.at(-1) ?? [], columns),
    ...lines.map((line) => rowHeight(line.cells, columns)),
    ...below.map((row) => merged(row)),
  ];
  return new Map(heights.map((height, row) => [row, { height }]));
}
