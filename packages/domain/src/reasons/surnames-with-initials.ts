/** Two initials with the words beside them that begin with a capital. */
const withInitials =
  /(?:(?<before>\p{Lu}[\p{L}'’-]+)\s+)?(?<!\p{L})\p{Lu}\.\s*\p{Lu}(?:\.|(?!\p{L}))(?:\s*(?<after>\p{Lu}[\p{L}'’-]+(?!\p{L}|\.))(?!\s+\p{Lu}\.\s*\p{Lu}\.))?/gu;

export type SurnameWithInitials = {
  /** As it was written. */
  words: string;
  /** What of it may be the surname. */
  surnames: string[];
};

/** Surnames that a text names with initials, before or after them: «Иванова А. П.», «А.П. Иванова». */
export const surnamesWithInitials = (text: string): SurnameWithInitials[] =>
  [...text.matchAll(withInitials)].flatMap(({ 0: words, groups }) => {
    const surnames = [groups?.before, groups?.after].filter((word) => word !== undefined);
    return surnames.length > 0 ? [{ words, surnames }] : [];
  });
