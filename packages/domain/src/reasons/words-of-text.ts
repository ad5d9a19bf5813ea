const word = /\p{L}+(?:[-‐-―'’]\p{L}+)*/gu;

/** A text as it is read: composed letters, nothing that is not seen. */
export const readable = (text: string): string => text.normalize("NFC").replace(/\p{Cf}/gu, "");

/** The words of a text as they were written, double ones whole: «Петрова-Водкина» is one. */
export const wordsOf = (text: string): string[] => readable(text).match(word) ?? [];
