import { formsInWords } from "./forms-in-words.ts";
import type { Clause } from "./regulation-block.ts";
import type { RegulationFacts } from "./regulation-facts.ts";
import { adopters, calendarDays } from "./words-of-regulation.ts";

type Content = (facts: RegulationFacts) => Omit<Clause, "number">;

const writtenTerm = ({ limits }: RegulationFacts) =>
  limits.serviceForms.includes("written")
    ? ` Письменный ответ на запрос дается в течение ${calendarDays(limits.writtenAnswerDays)} со дня запроса.`
    : "";

/** Forms, content and duration, and what is not help to a child (R24–R30). */
export const clausesOfForms = {
  forms: (facts) => ({
    requirements: ["R24", "R25", "R26"],
    text: "Услуга может быть оказана в следующих формах:",
    items: formsInWords(facts),
  }),
  content: (facts) => {
    const { default: usual, min, max } = facts.limits.durationMinutes;
    return {
      requirements: ["R27"],
      text:
        "Конкретное содержание Услуги (оказание диспетчерской, психолого-педагогической, методической помощи), форма ее " +
        "оказания, а также продолжительность ее оказания определяются при обращении за получением Услуги, исходя из " +
        `потребностей ее получателя. Обычная продолжительность — ${usual} мин., наименьшая — ${min} мин., ` +
        `наибольшая — ${max} мин.${writtenTerm(facts)}`,
    };
  },
  notChildren: ({ texts: { terms } }) => ({
    requirements: ["R28"],
    text:
      `${terms.nominative} не оказывает помощь детям. Максимально (в исключительных случаях) возможное вовлечение ребенка — ` +
      "его присутствие в ходе оказания Услуги его родителям (законным представителям), если иным образом невозможно " +
      "осуществить присмотр за ним во время оказания Услуги.",
  }),
  childsRequest: () => ({
    requirements: ["R29"],
    text:
      "В случае если запрос получателя Услуги подразумевает оказание помощи непосредственно ребенку, консультанты " +
      "разъясняют порядок и условия оказания необходимой помощи ребенку и (или) рекомендуют обратиться в соответствующие " +
      "органы и организации.",
  }),
  request: () => ({
    requirements: ["R30"],
    text:
      `При обращении за получением Услуги родители (законные представители), ${adopters}, вправе сформулировать запрос ` +
      "самостоятельно и/или воспользоваться для формулирования запроса формой типовых вопросов.",
  }),
} satisfies Record<string, Content>;
