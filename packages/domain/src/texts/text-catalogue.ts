import type { RequirementId } from "../requirements/requirement.ts";
import type { RegulationTexts, TextName } from "./centre-texts.ts";

export type TextEntry = {
  title: string;
  help: string;
  requirements: readonly [RequirementId, ...RequirementId[]];
};

/** Every text of a centre in words for its head, with the requirements it comes from. */
export const textCatalogue: Record<TextName, TextEntry> = {
  aboutText: {
    title: "О центре",
    help: "Цель и направленность услуг, показываются на странице центра.",
    requirements: ["R1", "R2"],
  },
  terms: {
    title: "Как называется центр",
    help: "Краткое название в шести падежах: «КЦ», «Служба».",
    requirements: ["R3"],
  },
  given: {
    title: "Что мы делаем",
    help: "Короткие строки о том, какую помощь можно получить.",
    requirements: ["R18", "R14"],
  },
  notDone: {
    title: "Чего мы не делаем",
    help: "Короткие строки о том, чего порядок не допускает.",
    requirements: ["R43", "R28", "R44", "R47", "R48"],
  },
  typicalQuestions: {
    title: "Типовые вопросы",
    help: "Их можно выбрать при записи вместо своих слов или вместе с ними.",
    requirements: ["R30"],
  },
  consentTexts: {
    title: "Тексты согласий",
    help: "Отдельный документ для каждой цели. Новая редакция получает новый номер, прежние не меняются.",
    requirements: ["R42", "R48"],
  },
  clauses: {
    title: "Формулировки пунктов",
    help: "Пункты Порядка, которые центр изложил своими словами. Пункты, где действуют пределы или общие для всех правила, меняются только вместе с ними.",
    requirements: ["R7"],
  },
  crisisText: {
    title: "Помощь в кризисе",
    help: "Куда звонить, когда тема — насилие или риск самоповреждения.",
    requirements: ["R29", "R19"],
  },
};

/** The texts that an order sets, in the order in which screens show them. */
export const regulationTextNames = [
  "aboutText",
  "terms",
  "given",
  "notDone",
  "crisisText",
  "clauses",
] as const satisfies readonly (keyof RegulationTexts)[];
