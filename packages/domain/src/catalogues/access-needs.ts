/** What makes a visit possible or easier; said when booking, never asked for (R15, R32). */
export const accessNeeds = [
  "wheelchair",
  "sign_language",
  "large_print",
  "quiet_room",
  "interpreter",
  "help_with_filling",
  "other",
] as const;
export type AccessNeed = (typeof accessNeeds)[number];

export const accessNeedLabels: Record<AccessNeed, string> = {
  wheelchair: "Вход и кабинет без ступеней",
  sign_language: "Русский жестовый язык",
  large_print: "Крупный шрифт",
  quiet_room: "Тихий кабинет",
  interpreter: "Перевод с другого языка",
  help_with_filling: "Помощь с заполнением",
  other: "Другое",
};

/** The needs among stored codes, in the catalogue's order; a code that is none is left out. */
export const accessNeedsOf = (codes: readonly string[]): AccessNeed[] =>
  accessNeeds.filter((need) => codes.includes(need));
