/** How a service ended (R17, R29, R50, R52). */
export const outcomes = [
  "satisfied",
  "partly_satisfied",
  "order_explained",
  "referred",
  "repeat_recommended",
  "refused",
  "interrupted_technical",
  "interrupted_by_recipient",
] as const;
export type Outcome = (typeof outcomes)[number];

export const outcomeLabels: Record<Outcome, string> = {
  satisfied: "Запрос удовлетворён",
  partly_satisfied: "Запрос удовлетворён частично",
  order_explained: "Разъяснён порядок помощи ребёнку",
  referred: "Направлен в другую организацию",
  repeat_recommended: "Рекомендована повторная консультация",
  refused: "Мотивированный отказ",
  interrupted_technical: "Прервано по техническим причинам",
  interrupted_by_recipient: "Прервано получателем",
};

/** Why help was refused (R28, R43, R52). */
export const refusalReasons = [
  "outside_competence",
  "action_on_behalf",
  "help_to_child",
  "breach_of_order",
  "other",
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export const refusalReasonLabels: Record<RefusalReason, string> = {
  outside_competence: "Вопрос не относится к компетенции центра",
  action_on_behalf: "Нужно действие за получателя",
  help_to_child: "Нужна помощь непосредственно ребёнку",
  breach_of_order: "Нарушен порядок оказания услуг",
  other: "Другая причина",
};
