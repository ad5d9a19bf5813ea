import type { LimitEntry } from "./limit-catalogue.ts";

/** Limits of documents: journals, terms of keeping, obligations of the staff. */
export const documentLimits = {
  confidentialityRequired: {
    title: "Обязательство о неразглашении",
    help: "Сотрудник не получает доступа, пока не указаны дата и номер его обязательства.",
    requirements: ["R53"],
  },
  registers: {
    title: "Журналы",
    help: "Какие журналы ведёт центр, их заголовки и столбцы. Журнал учёта услуг ведётся всегда.",
    requirements: ["R8", "R9", "R10", "R11", "R51"],
  },
  retentionMonths: {
    title: "Сроки хранения документов",
    help: "Сколько месяцев хранится каждый вид документов. Согласия — не меньше трёх лет после окончания.",
    requirements: ["R12"],
    unit: "months",
  },
} as const satisfies Record<string, LimitEntry>;
