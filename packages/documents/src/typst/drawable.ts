import { legible } from "../layout/printed-text.ts";
import { isDrawn } from "./font-coverage.ts";

/** Stands for a character that the font lacks: an accessible PDF may not have one that nobody can read. */
const missing = "□";
/** A place to break a line at. */
const breakHere = "\u200b";
const longWord = /[^\s\u200b]{17,}/g;

const drawn = (character: string): string => {
  if (/\p{Default_Ignorable_Code_Point}/u.test(character)) return "";
  if (character === "\n" || isDrawn(character.codePointAt(0) ?? 0)) return character;
  return /\p{M}/u.test(character) ? "" : missing;
};

/** A long address or code has no syllables: it may be broken after its signs, and after every sixteen characters. */
const breakable = (word: string): string =>
  /[a-z\d@_/\\]/i.test(word) || word.length > longestWord
    ? word
        .replace(/([@._/\\:;-])(?=[^\s])/gu, `$1${breakHere}`)
        .replace(/[^\u200b]{16}(?=[^\u200b])/gu, `$&${breakHere}`)
    : word;

/** Of letters: a longer one is no word that can be hyphenated. */
const longestWord = 40;

/** Text as the PDF can draw it: what the font lacks becomes «□», and long words can be broken. */
export const drawable = (text: string): string =>
  [...legible(text)].map(drawn).join("").replace(longWord, breakable);
