import { printedRegister } from "../layout/printed-register.ts";
import type { RegisterDocument } from "../model/register-document.ts";
import { compilePdf } from "../typst/compile-pdf.ts";

/** Cells that one PDF may have: each takes some 25 KB while it is laid out, so this many take 0.8 GB and ten seconds. */
export const printableCells = 30_000;

/**
 * A register as a PDF to print: A4 across, the heading of the table on every sheet, «Лист n из m», struck lines and old
 * values struck through, and what marks it for official use at the head and the foot of each. Tagged, PDF/UA-1, in
 * Russian. In: the document, of at most `printableRows` rows and
 * `printableCells` cells. Errors: those of the rows; RangeError when there are more;
 * TypeError as `linesOf` and `markingOf`. It holds its process for seconds: it runs in the worker. R8–R11, R33, R51
 * [Г 35; К 7, 37].
 */
export async function registerPdf<Row>(document: RegisterDocument<Row>): Promise<Uint8Array> {
  const printed = await printedRegister(document);
  const cells = printed.parts.reduce((sum, part) => sum + part.lines.length * part.columns.length, 0);
  if (cells > printableCells) throw new RangeError(`more than ${printableCells} cells to print`);
  return compilePdf("register.typ", printed);
}
