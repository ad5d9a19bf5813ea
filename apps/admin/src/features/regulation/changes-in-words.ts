import { changesBetween, type EditionContent, limitCatalogue, textCatalogue } from "@prosvet/domain";
import { limitInWords } from "./limit-in-words.ts";
import { textInWords } from "./text-in-words.ts";

export type ChangeInWords = { title: string; was: string[]; now: string[] };

const only = (lines: readonly string[], others: readonly string[]) =>
  lines.filter((line) => !others.includes(line));

/** Of two lists of lines only those that differ; the same words of both are left out, where anything else is. */
function differing(title: string, was: readonly string[], now: readonly string[]): ChangeInWords {
  const [gone, added] = [only(was, now), only(now, was)];
  if (gone.length + added.length === 0) return { title, was: [...was], now: ["Изменилось устройство"] };
  return {
    title,
    was: gone.length > 0 ? gone : ["Этого не было"],
    now: added.length > 0 ? added : ["Убрано"],
  };
}

/** What an edition sets otherwise than another, in the words of the screens (R7). */
export function changesInWords(before: EditionContent, after: EditionContent): ChangeInWords[] {
  const { limits, texts } = changesBetween(before, after);
  return [
    ...limits.map((name) =>
      differing(
        limitCatalogue[name].title,
        limitInWords(name, before.limits),
        limitInWords(name, after.limits),
      ),
    ),
    ...texts.map((name) =>
      differing(textCatalogue[name].title, textInWords(name, before.texts), textInWords(name, after.texts)),
    ),
  ];
}
