import { printedRegister } from "../layout/printed-register.ts";
import type { RegisterDocument } from "../model/register-document.ts";
import { compileApart } from "../typst/compile-apart.ts";

/**
 * Cells that one PDF may have, rows by columns: each takes some 15 KB while it is laid out, so this many take 1 GB and
 * seven seconds of a process of its own. A month of a busy centre, 80 services on each of 22 days, fits with all columns.
 */
export const printableCells = 60_000;

/**
 * A register as a PDF to print: A4 across, the heading of the table on every sheet, «Лист n из m», struck lines and old
 * values struck through, and what marks it for official use at the head and the foot of each. Tagged, PDF/UA-1, in
 * Russian. In: the document, of at most `printableRows` rows and `printableCells` cells. Errors: those of the rows;
 * RangeError when there are more; TypeError as `linesOf` and `markingOf`. R8–R11, R33, R51 [Г 35; К 7, 37].
 */
export async function registerPdf<Row>(document: RegisterDocument<Row>): Promise<Uint8Array> {
  const printed = await printedRegister(document);
  const cells = (printed.parts[0]?.lines.length ?? 0) * document.columns.length;
  if (cells > printableCells) throw new RangeError(`more than ${printableCells} cells to print`);
  return compileApart("register.typ", printed);
}
