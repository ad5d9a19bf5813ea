import { type CodeIn, codeSaid, type ImportCatalogue, wordsOfCatalogue } from "./import-catalogues.ts";
import { type ImportCell, textOf } from "./import-cell.ts";
import { type ImportColumnCode, importColumnLabel } from "./import-columns.ts";
import type { ImportWarning } from "./import-warnings.ts";
import type { ImportFault } from "./imported-line.ts";
import type { ImportHeader } from "./match-header.ts";
import { plainWords } from "./plain-words.ts";

/** Reads cells of one row and gathers what is wrong with them. */
export type RowReader = ReturnType<typeof rowReader>;

const quoted = (text: string) => `«${text.length > 40 ? `${text.slice(0, 40)}…` : text}»`;
const yes = new Set(["да", "был", "была", "дана", "есть", "true", "1", "x", "х"]);
const no = new Set(["", "нет", "не было", "false", "0"]);

export function rowReader(cells: readonly ImportCell[], { places }: Pick<ImportHeader, "places">) {
  const faults: ImportFault[] = [];
  const warnings: ImportWarning[] = [];
  const cell = (code: ImportColumnCode | "name"): ImportCell => {
    const at = places.get(code);
    return at === undefined ? null : (cells[at] ?? null);
  };
  const text = (code: ImportColumnCode | "name") => textOf(cell(code));
  const fault = (column: ImportColumnCode, message: string): null => {
    faults.push({ column, message });
    return null;
  };
  const warn = (code: ImportWarning) => void warnings.push(code);

  const said = <Name extends ImportCatalogue & ImportColumnCode>(name: Name, words: string) =>
    codeSaid(name, words) ?? fault(name, `${quoted(words)}: такого значения нет. ${allowed(name)}`);

  return {
    ...{ faults, warnings, cell, text, fault, warn },
    /** One word of a catalogue; null for an empty cell and for what is none of its words. */
    one<Name extends ImportCatalogue & ImportColumnCode>(name: Name): CodeIn<Name> | null {
      const words = text(name);
      return words === "" ? null : said(name, words);
    },
    /** Several, parted by «;» or lines. */
    several<Name extends ImportCatalogue & ImportColumnCode>(name: Name): CodeIn<Name>[] {
      const whole = text(name);
      if (whole === "") return [];
      const single = codeSaid(name, whole);
      if (single !== null) return [single];
      const parts = whole.split(/[;\n]/).filter((part) => part.trim() !== "");
      const found = parts.map((part) => said(name, part.trim()));
      return [...new Set(found.filter((code) => code !== null))];
    },
    /** A whole number, or null. */
    number(code: ImportColumnCode, least: number, most: number): number | null {
      const words = text(code);
      if (words === "") return null;
      const found = /^(\d{1,4})(?:[.,]0+)?(?:\s*(?:мин|чел|лист).*)?$/.exec(words)?.[1];
      const value = Number(found);
      if (found !== undefined && value >= least && value <= most) return value;
      return fault(code, `${quoted(words)}: нужно целое число от ${least} до ${most}.`);
    },
    /** «Да» or «нет», and what else the cell says: then it is «да». */
    flag(code: ImportColumnCode): { is: boolean; words: string | null } {
      const words = text(code);
      const plain = words === "+" ? "да" : plainWords(words);
      if (no.has(plain)) return { is: false, words: null };
      if (yes.has(plain)) return { is: true, words: null };
      return { is: true, words: words.replace(/^да[\s,.:;—-]+/i, "") };
    },
    /** Free words of a bounded length, or null. */
    words(code: ImportColumnCode, most: number): string | null {
      const found = text(code);
      if (found.length > most) return fault(code, `Слишком длинно: оставьте не больше ${most} знаков.`);
      return found === "" ? null : found;
    },
    /** A reason of refusal, if the words are one of the catalogue's. */
    reasonIn: (words: string) => codeSaid("refusal_reason", words),
    /** A needed cell that is empty. */
    empty: (code: ImportColumnCode) =>
      fault(code, `Заполните «${importColumnLabel(code)}»: без этого строку не внести.`),
  };
}

function allowed(name: ImportCatalogue): string {
  if (name === "topics") return "Впишите номер или название темы с листа «Как заполнять».";
  return `Впишите одно из: ${wordsOfCatalogue(name).join("; ")}.`;
}
