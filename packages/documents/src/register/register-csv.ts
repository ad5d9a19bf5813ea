import { csvLine, csvMark } from "../csv/csv-line.ts";
import { correctionInWords, printedValue } from "../layout/printed-text.ts";
import type { Column } from "../model/column.ts";
import type { GeneralRegister } from "../model/register-document.ts";
import { type Line, linesOf } from "../model/register-lines.ts";

/** Where the style of a printed line says that it is struck through, a table says it in words. */
const marksHeader = "Отметки";

/**
 * A register for general use as CSV for other programs: one row of headings, one row a line, dates at the wall clock of
 * the centre. Corrections, struck lines and what else is noted of a line are said in words, the last in a column of its
 * own. A file for official use is none: it has no sheets that would say for whom it was made. In: the document, of any
 * length. Out: a stream that reads the lines as it is read; the first batch is read before it answers. Errors: those of
 * the rows; TypeError as `linesOf`. R8, R33.
 */
export async function registerCsv<Row>(document: GeneralRegister<Row>): Promise<ReadableStream<Uint8Array>> {
  const chunks = chunksOf(document);
  let next = await chunks.next();
  return new ReadableStream({
    async pull(controller) {
      if (next.done) return controller.close();
      controller.enqueue(Buffer.from(next.value));
      next = await chunks.next();
    },
    async cancel() {
      await chunks.return();
    },
  });
}

async function* chunksOf<Row>(document: GeneralRegister<Row>): AsyncGenerator<string, void, void> {
  const { columns, batches } = linesOf(document);
  let head = csvMark + csvLine([...columns.map(({ header }) => header), marksHeader]);
  for await (const batch of batches()) {
    let chunk = head;
    for (const line of batch) chunk += rowOf(line, columns);
    head = "";
    yield chunk;
  }
  if (head !== "") yield head;
}

function rowOf({ cells, isStruck, notes }: Line, columns: readonly Pick<Column<never>, "format">[]): string {
  const said = cells.map((cell, at) => {
    const value = correctionInWords(cell, columns[at]?.format);
    return typeof value === "number" ? value : printedValue(value, columns[at]?.format);
  });
  return csvLine([...said, [...(isStruck ? ["Вычеркнута"] : []), ...notes].join("; ")]);
}
