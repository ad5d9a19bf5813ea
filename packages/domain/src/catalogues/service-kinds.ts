/** Kinds of the one-off help that a service is (R18). */
export const serviceKinds = ["dispatcher", "content", "survey", "planning", "event"] as const;
export type ServiceKind = (typeof serviceKinds)[number];

export const serviceKindLabels: Record<ServiceKind, string> = {
  dispatcher: "Диспетчерское консультирование",
  content: "Содержательное консультирование",
  survey: "Опрос с обратной связью",
  planning: "Планирование действий будущих приёмных родителей",
  event: "Просветительское мероприятие",
};

/** What the help is about professionally; `diagnostic` belongs to the registers of article 64 only. */
export const serviceContents = [
  "psychological_pedagogical",
  "methodical",
  "consulting",
  "diagnostic",
] as const;
export type ServiceContent = (typeof serviceContents)[number];

export const serviceContentLabels: Record<ServiceContent, string> = {
  psychological_pedagogical: "Психолого-педагогическая",
  methodical: "Методическая",
  consulting: "Консультационная",
  diagnostic: "Диагностическая",
};
