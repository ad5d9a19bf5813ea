/** Who receives the service (R1): parents, representatives, and those who wish to adopt. */
export const recipientCategories = [
  "parent",
  "legal_representative",
  "prospective_adopter",
  "both_parents",
  "other",
  "unspecified",
] as const;
export type RecipientCategory = (typeof recipientCategories)[number];

export const recipientCategoryLabels: Record<RecipientCategory, string> = {
  parent: "Родитель",
  legal_representative: "Законный представитель",
  prospective_adopter: "Гражданин, желающий принять ребёнка в семью",
  both_parents: "Оба родителя",
  other: "Иное",
  unspecified: "Не указано",
};

/** Categories of a child: context of the question only, a child is never a client (R28). */
export const childCategories = [
  "ordinary",
  "limited_health",
  "disability",
  "early_age",
  "difficult_behaviour",
  "gifted",
  "home_schooling",
  "without_parental_care",
  "unspecified",
] as const;
export type ChildCategory = (typeof childCategories)[number];

export const childCategoryLabels: Record<ChildCategory, string> = {
  ordinary: "Без особенностей",
  limited_health: "Ограниченные возможности здоровья",
  disability: "Инвалидность",
  early_age: "Раннее развитие, до 3 лет",
  difficult_behaviour: "Трудное поведение",
  gifted: "Одарённый ребёнок",
  home_schooling: "Дистанционное или семейное обучение",
  without_parental_care: "Остался без попечения родителей",
  unspecified: "Не указано",
};
