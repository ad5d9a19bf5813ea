import { searchedName } from "../recipients/searched-name.ts";

/** The ending of a surname that somebody has declined, and those of its first forms. */
const endings: Record<string, readonly string[]> = {
  ыми: ["", "а", "ый", "ой"],
  ими: ["ий", "ая"],
  ого: ["ый", "ой", "ий"],
  ому: ["ый", "ой", "ий"],
  его: ["ий"],
  ему: ["ий"],
  ьем: ["ей", "ья"],
  ца: ["ец"],
  цу: ["ец"],
  цом: ["ец"],
  цем: ["ец"],
  це: ["ец"],
  ья: ["ей"],
  ью: ["ей", "ья"],
  ье: ["ей", "ья"],
  ьи: ["ья"],
  ой: ["а", "ая"],
  ою: ["а", "ая"],
  ей: ["а", "я", "яя"],
  ую: ["ая"],
  юю: ["яя"],
  ым: ["", "а", "ый", "ой"],
  им: ["ий", "ая", "ой"],
  ых: ["", "а", "ый"],
  их: ["ий", "ая"],
  ом: ["", "ый", "ой", "ий"],
  ем: ["", "ь", "й", "ий"],
  ам: ["", "а"],
  а: [""],
  я: ["ь", "й"],
  у: ["", "а"],
  ю: ["ь", "й", "я"],
  е: ["", "а", "ь", "й", "я"],
  и: ["а", "я", "ь"],
  ы: ["", "а"],
};
const shortest = 2;

/** The first forms of one half of a surname, itself the first of them. */
function formsOf(word: string): string[] {
  const forms = Object.entries(endings).flatMap(([ending, firsts]) => {
    const stem = word.slice(0, -ending.length);
    return word.endsWith(ending) && stem.length >= shortest ? firsts.map((first) => stem + first) : [];
  });
  return [...new Set([word, ...forms])];
}

/**
 * The surnames, as they are looked for, that a word may be a form of, itself the first: «Ивановой» is «иванова» among
 * others. Of a double one the halves are declined together. A word of three letters or fewer is a surname with a capital
 * alone: «Ким», not «им».
 */
export function surnameCandidates(word: string): string[] {
  if (word.length < shortest || (word.length <= 3 && !/^\p{Lu}/u.test(word))) return [];
  const [first = "", ...more] = searchedName(word).split("-");
  const [second] = more;
  if (second === undefined) return formsOf(first);
  if (more.length > 1) return [[first, ...more].join("-")];
  return formsOf(first).flatMap((one) => formsOf(second).map((other) => `${one}-${other}`));
}
