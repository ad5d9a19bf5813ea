import { type ImportCell, textOf } from "./import-cell.ts";
import { type ImportColumnCode, importColumns, leftOutLabels, nameColumnLabel } from "./import-columns.ts";
import { plainWords } from "./plain-words.ts";

/** Where each column stands in a file, and what is said of the others. */
export type ImportHeader = {
  places: ReadonlyMap<ImportColumnCode | "name", number>;
  /** Columns that the program works out itself. */
  leftOut: string[];
  unknown: string[];
  /** Needed columns that the file does not have. */
  missing: string[];
  twice: string[];
};

const codes = new Map<string, ImportColumnCode | "name">([
  ...importColumns.map(({ code, label }) => [plainWords(label), code] as const),
  [plainWords(nameColumnLabel), "name"],
]);

/** What the file with errors has beside the columns that were sent: it is corrected and sent again. */
export const faultsFileLabels = { faults: "Ошибки", warnings: "Предупреждения", number: "Строка" } as const;
const besides = new Set(Object.values(faultsFileLabels).map(plainWords));

const left = new Set(leftOutLabels.map(plainWords));

/** Two headings that are known make a row the header: a title above the table has none. */
export const isHeader = (cells: readonly ImportCell[]): boolean =>
  cells.filter((cell) => codes.has(plainWords(textOf(cell)))).length >= 2;

/** Reads the header of a file, whose columns may stand in any order. In: its cells. */
export function matchHeader(cells: readonly ImportCell[]): ImportHeader {
  const places = new Map<ImportColumnCode | "name", number>();
  const said: Pick<ImportHeader, "leftOut" | "unknown" | "twice"> = { leftOut: [], unknown: [], twice: [] };
  for (const [at, cell] of cells.entries()) {
    const label = textOf(cell);
    const words = plainWords(label);
    const code = codes.get(words);
    if (words === "" || besides.has(words)) continue;
    if (code === undefined) (left.has(words) ? said.leftOut : said.unknown).push(label.slice(0, 80));
    else if (places.has(code)) said.twice.push(label);
    else places.set(code, at);
  }
  const missing = importColumns.filter(({ code, needed }) => needed && !places.has(code));
  return { places, ...said, missing: missing.map(({ label }) => label) };
}
