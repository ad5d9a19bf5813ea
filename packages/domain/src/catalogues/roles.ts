export const roles = ["operator", "department", "head", "registrar", "consultant"] as const;
export type Role = (typeof roles)[number];

export const roleLabels: Record<Role, string> = {
  operator: "Оператор системы",
  department: "Управление образования",
  head: "Руководитель",
  registrar: "Регистратор",
  consultant: "Консультант",
};

/** Those who act without a role: a parent on a public page, and the background worker. */
export const actors = [...roles, "parent", "worker"] as const;
export type Actor = (typeof actors)[number];

/** The two regulations, each a preset of limits and texts. */
export const regulations = ["garmonia", "klub"] as const;
export type Regulation = (typeof regulations)[number];

export const regulationLabels: Record<Regulation, string> = {
  garmonia: "Порядок КЦ «Гармония»",
  klub: "Порядок «Клуба про детство»",
};
