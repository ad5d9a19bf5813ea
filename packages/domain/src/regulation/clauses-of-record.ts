import type { RatingChannel } from "../catalogues/rating-channels.ts";
import type { Clause } from "./regulation-block.ts";
import type { RegulationFacts } from "./regulation-facts.ts";
import { calendarDays, wordsOf } from "./words-of-regulation.ts";

type Content = (facts: RegulationFacts) => Omit<Clause, "number">;

const ratingWays: Partial<Record<RatingChannel, string>> = {
  oral: "устно",
  paper: "бумажная анкета",
  site: "оценка качества на сайте",
  federal_portal: "федеральный портал растимдетей.рф",
  phone: "опрос по телефону",
};

/** Journals, keeping, the result, confidentiality, ratings (R8–R13, R51–R55). */
export const clausesOfRecord = {
  registering: ({ limits: { registers } }) => ({
    requirements: ["R8", "R9", "R51"],
    text: `Обращения родителей (законных представителей) регистрируются в журнале «${registers.services.title}» (Приложение № 1).`,
  }),
  fact: () => ({ requirements: ["R8"], text: "Факт оказания Услуги фиксируется в Журнале." }),
  journal: () => ({
    requirements: ["R8", "R51"],
    text: "Организацией ведется журнал учета Услуг в соответствии с формой, представленной в приложении № 1 (далее — Журнал).",
  }),
  keeping: ({ texts: { terms } }) => ({
    requirements: ["R12"],
    text:
      `${terms.instrumental.charAt(0).toUpperCase()}${terms.instrumental.slice(1)} ведется документация согласно утвержденным ` +
      "локальным и распорядительным актам Организации. Сроки хранения документов приведены в приложении № 2.",
  }),
  schedule: ({ centre: { openingHours } }) => ({
    requirements: ["R13"],
    text: `График оказания Услуг определяется Организацией самостоятельно: ${openingHours}.`,
  }),
  result: ({ limits: { refusalsAllowed, refusalsCounted }, texts: { terms } }) => ({
    requirements: ["R52"],
    text: "Результатом консультирования является:",
    items: refusalsAllowed
      ? [
          "проведение консультации специалистом;",
          "мотивированный отказ в оказании помощи родителям (законным представителям) по вопросам, не отнесенным к " +
            `компетенции ${terms.genitive} (${refusalsCounted ? "учитывается как Услуга" : "как Услуга не учитывается"}).`,
        ]
      : ["проведение консультации специалистом."],
  }),
  confidentiality: ({ texts: { terms }, limits: { confidentialityRequired } }) => ({
    requirements: ["R53"],
    text:
      `Информация, полученная консультантом в ходе оказания Услуги и (или) ${terms.instrumental} в рамках работы, является ` +
      "конфиденциальной и представляет собой персональные данные. Разглашение такой информации запрещается, обязанность " +
      "соблюдать конфиденциальность информации закрепляется в трудовых договорах, должностных инструкциях, " +
      "гражданско-правовых договорах и иных документах Организации." +
      (confidentialityRequired ? " Сотрудник приступает к работе, дав обязательство о неразглашении." : ""),
  }),
  rating: ({ limits: { ratingEnabled, ratingWindowDays, ratingChannels } }) => ({
    requirements: ["R54", "R55"],
    text: ratingEnabled
      ? "Оценка качества оказанной Услуги может быть произведена непосредственно после ее оказания, но не позднее " +
        `${calendarDays(ratingWindowDays)} с момента оказания Услуги. Консультанту рекомендуется предложить получателю ` +
        `Услуги оценить ее качество в любой удобной форме (${wordsOf(ratingWays, ratingChannels).join(", ")}).`
      : "Оценка качества оказанной Услуги не предусмотрена.",
  }),
  journalForms: ({ limits: { registers } }) => ({
    requirements: ["R9", "R10", "R11"],
    text: "Формы журналов приведены в приложении № 1:",
    items: Object.values(registers).flatMap(({ kept, title }) => (kept ? [`${title};`] : [])),
  }),
} satisfies Record<string, Content>;
