import { printableRows } from "../layout/printed-register.ts";
import { markingOf, type RegisterDocument } from "../model/register-document.ts";
import { type Line, linesOf } from "../model/register-lines.ts";
import { signatureLine } from "../model/signature.ts";
import { printedSheet } from "../sheet/printed-sheet.ts";
import type { Sheet } from "../sheet/sheet.ts";
import { streamedSheet } from "../sheet/streamed-sheet.ts";

/**
 * A register as an XLSX file. In: the document. Out: the file whole when it is short enough to be printed, else a stream
 * that reads the rows as it is read. Strings stay strings, so a value that begins with «=» is no formula. Errors: those
 * of `rows`, whose first batches are read before it answers; TypeError as `linesOf` and `markingOf`. R8–R11, R33, R51
 * [Г 35; К 7, 37].
 */
export async function registerXlsx<Row>(
  document: RegisterDocument<Row>,
): Promise<Uint8Array | ReadableStream<Uint8Array>> {
  const { columns, batches: read, notes } = linesOf(document);
  const { organisation, name } = document.centre;
  const sheet: Sheet = {
    name: "Журнал",
    lines: [...document.title, ...(organisation ? [organisation] : []), name, document.period],
    columns,
    marking: markingOf(document),
    notes: () => [...notes(), ...(document.signatures ?? []).map(signatureLine)],
  };
  const batches = read();
  const first: Line[] = [];
  while (first.length <= printableRows) {
    const batch = await batches.next();
    if (batch.done) return printedSheet(sheet, first);
    first.push(...batch.value);
  }
  return streamedSheet(sheet, restAfter(first, batches), async () => batches.return(undefined));
}

async function* restAfter(
  first: Line[],
  batches: AsyncGenerator<Iterable<Line>>,
): AsyncGenerator<Iterable<Line>> {
  yield first.splice(0);
  yield* batches;
}
