import type { LimitEntry } from "./limit-catalogue.ts";

/** Limits of documents: journals, terms of keeping, obligations of the staff. */
export const documentLimits = {
  confidentialityRequired: {
    title: "Обязательство о неразглашении",
    help: "Сотрудник не получает доступа, пока не указаны дата и номер его обязательства.",
    requirements: ["R53"],
  },
  identitiesKept: {
    title: "Имена и контакты получателей",
    help: "Хранит ли центр имена, телефоны и адреса почты тех, кто дал согласие. Если нет, центр работает только по кодам: поля для них исчезают. Что сохранено раньше, остаётся до уничтожения.",
    requirements: ["R33", "R32"],
  },
  registers: {
    title: "Журналы",
    help: "Какие журналы ведёт центр, их заголовки и столбцы. Журнал учёта услуг ведётся всегда.",
    requirements: ["R8", "R9", "R10", "R11", "R51"],
  },
  journalEntryDays: {
    title: "Срок внесения услуги в журнал",
    help: "Через сколько дней после услуги строка ещё внесена вовремя: 0 — в тот же день. Внесённые позже видны на экране «Контроль».",
    requirements: ["R8"],
    unit: "days",
  },
  retentionMonths: {
    title: "Сроки хранения документов",
    help: "Сколько месяцев хранится каждый вид документов. Согласия — не меньше трёх лет после окончания.",
    requirements: ["R12"],
    unit: "months",
  },
} as const satisfies Record<string, LimitEntry>;
