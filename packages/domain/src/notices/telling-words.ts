/** Beginnings of words that tell what somebody comes about, to whom, or who they are. */
const beginnings = [
  "психол",
  "педагог",
  "логопед",
  "дефектол",
  "коррекц",
  "воспита",
  "методист",
  "музыкальн",
  "инструктор",
  "юрист",
  "медицин",
  "врач",
  "диагност",
  "развити",
  "обучени",
  "речев",
  "адаптац",
  "готовност",
  "отношени",
  "поведени",
  "агресс",
  "конфликт",
  "тревож",
  "общени",
  "социал",
  "овз",
  "пмпк",
  "инвалид",
  "ограниченн",
  "подрост",
  "сопровожд",
  "усынов",
  "опек",
  "попечени",
  "поддержк",
  "здоровь",
  "питани",
  "просвещени",
  "кризис",
  "насили",
  "суицид",
  "самоповрежд",
  "зависимост",
  "развод",
  "одарен",
  "ребен",
  "родител",
  "представител",
];

/**
 * The first word of a text that would tell a stranger what somebody comes about or who they are, or null. Templates
 * with such a word are refused, names and places with one are left out of notices. R42 [Г 26, К 26].
 */
export function tellingWordIn(text: string): string | null {
  const words = text.match(/[\p{L}\d]+/gu) ?? [];
  return words.find((word) => isTelling(word)) ?? null;
}

function isTelling(word: string): boolean {
  const plain = word.toLowerCase().replaceAll("ё", "е");
  return beginnings.some((beginning) => plain.startsWith(beginning));
}

/** The first of the texts that tells nothing, or null. */
export const firstNeutral = (...texts: readonly (string | null | undefined)[]): string | null =>
  texts.find((text) => text && tellingWordIn(text) === null) ?? null;
