import { printedWidth } from "../layout/column-parts.ts";
import { legible } from "../layout/printed-text.ts";
import type { Line } from "../model/register-lines.ts";
import { cellWords } from "./cell-words.ts";
import { type ModelWorkbook, modelWorkbook } from "./model-workbook.ts";
import { lettersPerWidth } from "./row-height.ts";
import { rowStyle, rowXml } from "./row-xml.ts";
import { plainRow, type Sheet } from "./sheet.ts";
import { zipped } from "./zipped.ts";

const chunkLength = 65_536;

/**
 * A sheet of any length, written as it is read: memory does not grow with the rows. It is the printed sheet with its
 * lines streamed into it, but strikes no value of a cell through: a correction is said in words. `letGo` is called when
 * the reader goes away before the end.
 */
export async function streamedSheet(
  sheet: Sheet,
  batches: AsyncIterable<Iterable<Line>>,
  letGo: () => Promise<unknown>,
): Promise<ReadableStream<Uint8Array>> {
  const model = await modelWorkbook(sheet);
  const words = cellWords(model.words);
  const archive = zipped([
    { path: model.sheetPath, chunks: () => inChunks(sheetXml(sheet, model, { words, batches })) },
    { path: model.wordsPath, chunks: () => [Buffer.from(words.part())] },
    ...Object.entries(model.others).map(([path, bytes]) => ({ path, chunks: () => [bytes] })),
  ]);
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await archive.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await Promise.allSettled([archive.return(undefined), letGo()]);
    },
  });
}

type Lines = { words: ReturnType<typeof cellWords>; batches: AsyncIterable<Iterable<Line>> };

async function* sheetXml(
  { columns, notes }: Sheet,
  model: ModelWorkbook,
  { words, batches }: Lines,
): AsyncGenerator<Iterable<string>> {
  const [plain, struck] = [rowStyle(model.plain), rowStyle(model.struck)];
  const room = columns.map((column) => printedWidth(column) * lettersPerWidth);
  let row = model.firstRow;
  function* rowsOf(batch: Iterable<Line>) {
    for (const { cells, isStruck } of batch) {
      const style = isStruck ? struck : plain;
      yield rowXml(plainRow(cells, columns), row, style, { words, room });
      row += 1;
    }
  }
  yield [model.above];
  for await (const batch of batches) yield rowsOf(batch);
  yield notes().map((note, at) => noteXml(legible(note), row + 1 + at, words));
  yield [model.below];
}

const noteXml = (note: string, row: number, words: Lines["words"]) =>
  `<row r="${row}"><c r="A${row}"${words.cellOf(note)}</row>`;

/** Texts joined into chunks that are worth packing. */
async function* inChunks(texts: AsyncIterable<Iterable<string>>): AsyncGenerator<Uint8Array> {
  let chunk = "";
  for await (const some of texts) {
    for (const text of some) {
      chunk += text;
      if (chunk.length < chunkLength) continue;
      yield Buffer.from(chunk);
      chunk = "";
    }
  }
  yield Buffer.from(chunk);
}
