/**
 * A name as it is looked for: lower case, «ё» as «е», one space between words, every dash a hyphen, in the order in
 * which it was given: «Иванова  МАРИЯ Петровна» → «иванова мария петровна» (R34).
 */
export const searchedName = (name: string): string =>
  name
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/\s*\p{Dash}\s*/gu, "-")
    .trim()
    .replace(/\s+/gu, " ");

/** Its first word: the surname, in the order in which names are entered. */
export const searchedSurname = (name: string): string => searchedName(name).split(" ")[0] ?? "";
