import type * as Docx from "docx";
import type { PrintedColumn, PrintedLine, PrintedPart } from "../layout/printed-register.ts";
import type { PrintedCell } from "../layout/printed-text.ts";
import { linesOfText } from "./paper.ts";

const cellMargins = { top: 30, bottom: 30, left: 50, right: 50 };

/** The widths of columns by their characters, together as wide as the room. */
export function columnWidths(columns: readonly PrintedColumn[], room: number): number[] {
  const characters = columns.reduce((sum, column) => sum + column.width, 0);
  return columns.map((column) => Math.floor((column.width / characters) * room));
}

/** A table of a register, its heading repeated on every page. In: a part of it, and the room in twentieths of a point. */
export function registerTable(docx: typeof Docx, { columns, lines }: PrintedPart, room: number): Docx.Table {
  const widths = columnWidths(columns, room);
  const { LEFT, CENTER, RIGHT } = docx.AlignmentType;
  const sideOf = (at: number) => (columns[at]?.isNumber ? RIGHT : LEFT);
  type Look = Partial<Docx.ITableCellOptions> & { side?: Docx.IParagraphOptions["alignment"] };
  const cell = (children: Docx.TextRun[], at: number, { side = sideOf(at), ...options }: Look = {}) =>
    new docx.TableCell({
      ...options,
      margins: cellMargins,
      width: { size: widths[at] ?? 0, type: docx.WidthType.DXA },
      children: [new docx.Paragraph({ children, alignment: side })],
    });
  const shading = { fill: "EBEBEB" };
  return new docx.Table({
    columnWidths: widths,
    width: { size: room, type: docx.WidthType.DXA },
    layout: docx.TableLayoutType.FIXED,
    rows: [
      new docx.TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ header }, at) =>
          cell(linesOfText(docx, header, { bold: true }), at, { shading, side: LEFT }),
        ),
      }),
      new docx.TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ number }, at) =>
          cell(linesOfText(docx, String(number)), at, { side: CENTER }),
        ),
      }),
      ...lines.map(
        (line) =>
          new docx.TableRow({
            cantSplit: !line.isTall,
            children: line.cells.map((value, at) => cell(runsOf(docx, value, line), at)),
          }),
      ),
    ],
  });
}

function runsOf(docx: typeof Docx, cell: PrintedCell, { isStruck }: PrintedLine): Docx.TextRun[] {
  const struck = isStruck ? { strike: true } : {};
  if (typeof cell === "string") return linesOfText(docx, cell, struck);
  return [
    ...cell.was.flatMap((old) => [
      ...linesOfText(docx, old || "пусто", { strike: true }),
      new docx.TextRun({ text: " " }),
    ]),
    ...linesOfText(docx, cell.now || "пусто", struck),
  ];
}
