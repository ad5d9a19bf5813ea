import { markingOf, type RegisterDocument } from "../model/register-document.ts";
import { linesOf } from "../model/register-lines.ts";
import { signatureLine } from "../model/signature.ts";
import { columnParts, printedWidth } from "./column-parts.ts";
import { legible, type PrintedCell, printedCell } from "./printed-text.ts";

/** A register up to this long is made to be printed; a longer one is a streamed table and nothing else. */
export const printableRows = 5_000;

/** `number` is that of the column in the whole journal, from 1. */
export type PrintedColumn = { header: string; number: number; width: number; isNumber: boolean };
/** `isTall`: so long that it may have to go over the end of a page. */
export type PrintedLine = { isStruck: boolean; isTall: boolean; cells: PrintedCell[] };
export type PrintedPart = { caption: string | null; columns: PrintedColumn[]; lines: PrintedLine[] };

/** A register in words, laid out on A4 across: what a page, a text document and a PDF are made of. */
export type PrintedRegister = {
  organisation: string | null;
  title: readonly string[];
  centre: string;
  period: string;
  marking: string | null;
  fontSize: number;
  parts: PrintedPart[];
  isEmpty: boolean;
  notes: string[];
  signatures: string[];
};

/** Errors: those of the rows; RangeError when there are more than `printableRows`. */
export async function printedRegister<Row>(document: RegisterDocument<Row>): Promise<PrintedRegister> {
  const { columns, batches, notes } = linesOf(document);
  const lines: PrintedLine[] = [];
  for await (const batch of batches()) {
    for (const { cells, isStruck } of batch) {
      const printed = cells.map((cell, at) => printedCell(cell, columns[at]?.format));
      lines.push({ isStruck, isTall: printed.some(isTall), cells: printed });
    }
    if (lines.length > printableRows) throw new RangeError(`more than ${printableRows} rows to print`);
  }
  const { fontSize, parts } = columnParts(columns.map((column, at) => ({ ...column, at })));
  const captionOf = (at: number) => (parts.length > 1 ? `Часть ${at + 1} из ${parts.length}` : null);
  const marking = markingOf(document);
  const { organisation } = document.centre;
  return {
    organisation: organisation === undefined ? null : legible(organisation),
    title: document.title.map(legible),
    centre: legible(document.centre.name),
    period: legible(document.period),
    marking: marking === null ? null : legible(marking),
    fontSize,
    parts: parts.map((part, index) => ({
      caption: captionOf(index),
      columns: part.map((column) => ({
        header: column.header,
        number: column.at + 1,
        width: printedWidth(column),
        isNumber: column.format === "0",
      })),
      lines: lines.map(({ cells, ...line }) => ({ ...line, cells: part.map(({ at }) => cells[at] ?? "") })),
    })),
    isEmpty: lines.length === 0,
    notes: notes().map(legible),
    signatures: (document.signatures ?? []).map((signature) => legible(signatureLine(signature))),
  };
}

/** More characters than some two dozen lines of a narrow column hold. */
const tall = 400;

const isTall = (cell: PrintedCell) =>
  (typeof cell === "string" ? cell : [...cell.was, cell.now].join(" ")).length > tall;
