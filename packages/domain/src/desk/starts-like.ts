const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll("ё", "е")
    .split(/[^a-zа-я0-9]+/)
    .filter((word) => word !== "");

/** Whether every word typed begins a word of the label, each a different one and in any order: «ив анна» is «Анна Иванова». */
export function startsLike(label: string, typed: string): boolean {
  const left = wordsOf(label);
  const wanted = wordsOf(typed);
  return wanted.length > 0 && wanted.every((word) => takeFirst(left, word));
}

function takeFirst(left: string[], beginning: string): boolean {
  const found = left.findIndex((word) => word.startsWith(beginning));
  if (found >= 0) left.splice(found, 1);
  return found >= 0;
}
