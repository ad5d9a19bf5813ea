import type { Role } from "../catalogues/roles.ts";

/** What the head looks after (R6), a list each. */
export const findingKinds = ["overdue", "empty", "late", "corrections", "looks", "breaches"] as const;
export type FindingKind = (typeof findingKinds)[number];

export const findingKindLabels: Record<FindingKind, string> = {
  overdue: "Просрочено",
  empty: "Пустые поля",
  late: "Внесено поздно",
  corrections: "Исправления",
  looks: "Просмотры данных",
  breaches: "Отступления",
};

/** What a list holds, said above it. */
export const findingKindHelp: Record<FindingKind, string> = {
  overdue:
    "Не закрыто и срок прошёл к концу выбранного времени: приём без результата, запись без времени, письменное обращение без ответа.",
  empty: "Строки журнала, в которых не заполнены сведения, которые центр ведёт по своему Порядку.",
  late: "Услуги, внесённые в журнал позже срока, который установил центр.",
  corrections: "Кто, когда и почему исправил или вычеркнул строку журнала, что стояло и что стало.",
  looks: "Кто, когда и почему открывал имя, контакты или слова получателя.",
  breaches: "Где отступили от Порядка: обязательного правила или того, что Порядок советует.",
};

/** What is said of a list without a line, before the name of the time. */
export const nothingFound: Record<FindingKind, string> = {
  overdue: "Просроченного нет",
  empty: "Пустых полей нет",
  late: "Внесённого поздно нет",
  corrections: "Исправлений нет",
  looks: "Просмотров нет",
  breaches: "Нарушений нет",
};

const ofDesk: readonly FindingKind[] = ["overdue", "empty", "late"];

/** Whether somebody of a centre reads a list: its head all of them, a registrar what the desk puts right (R6). */
export const mayControl = (role: Role, kind: FindingKind): boolean =>
  role === "head" || (role === "registrar" && ofDesk.includes(kind));
