const initials = "(?:\\p{Lu}\\.\\s*){0,2}";
const name = "\\p{Lu}\\p{L}+";

/** «Гимназия им. А. С. Пушкина»; who speaks «от имени», «по имени» and «на имя» is a person. */
const bearers = new RegExp(
  `(?<!\\p{L})(?:[Ии]м\\.|(?<!(?:от|по|без|под|с)\\s+)имени)\\s*${initials}${name}(?:[\\s-]+${name}){0,2}`,
  "gu",
);
/** «Улица А. П. Чехова», «на площади Ильича». */
const streets = new RegExp(
  `(?<!\\p{L})(?:[Уу]л\\.|[Уу]лиц\\p{L}+|[Пп]л\\.|[Пп]лощад\\p{L}+|[Пп]росп\\p{L}*\\.?|[Пп]ер\\.|[Пп]ереул\\p{L}+|[Бб]ульвар\\p{L}*|[Зз]астав\\p{L}+|[Зз]авод\\p{L}*)\\s*${initials}${name}`,
  "gu",
);

/** A text without names that streets and institutions bear: dots stand in their place. */
export const withoutNamedPlaces = (text: string): string =>
  [bearers, streets].reduce((left, one) => left.replace(one, (found) => ".".repeat(found.length)), text);
