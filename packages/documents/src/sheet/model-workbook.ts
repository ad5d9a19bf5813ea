import { strFromU8, unzipSync } from "fflate";
import { printedSheet } from "./printed-sheet.ts";
import type { Sheet } from "./sheet.ts";

/** A workbook as its parts, with a place for lines in its sheet. */
export type ModelWorkbook = {
  /** Parts that no line changes, by their paths. */
  others: Readonly<Record<string, Uint8Array>>;
  sheetPath: string;
  wordsPath: string;
  /** The sheet before its lines and after them, and the words that it has so far. */
  above: string;
  below: string;
  words: string;
  /** The number of the first line's row. */
  firstRow: number;
  /** Numbers of the styles of each column: of a line, and of one that is struck through. */
  plain: readonly number[];
  struck: readonly number[];
};

const sheetPath = "xl/worksheets/sheet1.xml";
const wordsPath = "xl/sharedStrings.xml";
const row = /<row r="(\d+)"[^>]*>(?:(?!<\/row>).)*<\/row>/gs;

/**
 * The workbook of a register without its lines, as the spreadsheet library makes it to be printed: of two empty lines,
 * one struck through, whose places any number of lines can take.
 */
export async function modelWorkbook(sheet: Sheet): Promise<ModelWorkbook> {
  const cells = sheet.columns.map(() => null);
  const models = [false, true].map((isStruck) => ({ cells, isStruck, notes: [] }));
  const parts = unzipSync(await printedSheet({ ...sheet, notes: () => [] }, models));
  const { [sheetPath]: sheetPart, [wordsPath]: wordsPart, ...others } = parts;
  if (!sheetPart || !wordsPart) throw new Error("a workbook has no sheet or no words");
  const xml = strFromU8(sheetPart).replace(/<dimension [^>]*>/, "");
  const [plain, struck] = [...xml.matchAll(row)].slice(-2);
  const end = xml.lastIndexOf("</sheetData>");
  if (!plain || !struck) throw new Error("a workbook has no model lines");
  return {
    ...{ others, sheetPath, wordsPath, words: strFromU8(wordsPart) },
    ...{ above: xml.slice(0, plain.index), below: xml.slice(end), firstRow: Number(plain[1]) },
    ...{ plain: stylesOf(plain[0]), struck: stylesOf(struck[0]) },
  };
}

const stylesOf = (model: string) =>
  [...model.matchAll(/<c r="[A-Z]+\d+" s="(\d+)"\/>/g)].map(([, style]) => Number(style));
