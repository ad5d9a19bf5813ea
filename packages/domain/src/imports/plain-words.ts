/** Words to compare: small letters, «ё» as «е», no signs and single spaces. */
export const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("ё", "е")
    .replace(/[^a-zа-я0-9]+/g, " ")
    .trim();
