/** Words that a workbook keeps once and names by number: nearly all words of a journal are those of its catalogues. */
export type CellWords = {
  /** The rest of a cell after its style. */
  cellOf: (text: string) => string;
  /** The part of the workbook that the numbers lead to: complete when its cells have been written. */
  part: () => string;
};

/** So many words of a book at most are kept; the others stand in their cells. */
const mostKept = 4_000;
const longestKept = 120;

const unreadable = /[&<>\uFFFE\uFFFF]|[^\P{Cc}\n\t]/u;
const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const inFour = (character: string) => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");

/** Text as XML carries it; what XML has no way to write goes as a spreadsheet spells it, «_x0007_». */
export function sheetText(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  if (!unreadable.test(whole)) return whole;
  return whole
    .replace(/[&<>]/g, (character) => entities[character] ?? "")
    .replace(/[\uFFFE\uFFFF]|[^\P{Cc}\n\t]/gu, (character) => `_x${inFour(character)}_`);
}

const textElement = (text: string) => `<t xml:space="preserve">${sheetText(text)}</t>`;

/** Continues the words that a workbook has already. In: its part of shared strings. */
export function cellWords(begun: string): CellWords {
  const known = begun.match(/<si>/g)?.length ?? 0;
  const kept = new Map<string, string>();
  const added: string[] = [];
  return {
    cellOf(text) {
      const found = kept.get(text);
      if (found !== undefined) return found;
      const element = textElement(text);
      if (kept.size >= mostKept || text.length > longestKept) {
        return ` t="inlineStr"><is>${element}</is></c>`;
      }
      const cell = ` t="s"><v>${known + added.length}</v></c>`;
      kept.set(text, cell);
      added.push(`<si>${element}</si>`);
      return cell;
    },
    part: () =>
      begun.replace(/ count="\d+" uniqueCount="\d+"/, "").replace("</sst>", () => `${added.join("")}</sst>`),
  };
}
