/** On what ground a family is on record (E0). */
export const familyBases = ["ppmk_service", "article_64", "other"] as const;
export type FamilyBasis = (typeof familyBases)[number];

export const familyBasisLabels: Record<FamilyBasis, string> = {
  ppmk_service: "Услуга психолого-педагогической, методической и консультативной помощи",
  article_64: "Часть 3 статьи 64 Федерального закона № 273-ФЗ",
  other: "Иное, по локальному акту",
};

/** Whether the child goes to an educational organisation. */
export const familyAttendances = ["attends", "does_not_attend", "in_queue", "family_education"] as const;
export type FamilyAttendance = (typeof familyAttendances)[number];

export const familyAttendanceLabels: Record<FamilyAttendance, string> = {
  attends: "Посещает",
  does_not_attend: "Не посещает",
  in_queue: "Стоит в очереди",
  family_education: "Семейное образование",
};

/** What a member of a family is to the child. */
export const familyRelations = [
  "mother",
  "father",
  "guardian",
  "foster_parent",
  "candidate",
  "other",
] as const;
export type FamilyRelation = (typeof familyRelations)[number];

export const familyRelationLabels: Record<FamilyRelation, string> = {
  mother: "Мать",
  father: "Отец",
  guardian: "Опекун",
  foster_parent: "Приёмный родитель",
  candidate: "Желает принять ребёнка",
  other: "Иное",
};

/** Why a family is no longer on record. */
export const familyRemovals = [
  "help_ended",
  "own_wish",
  "consent_withdrawn",
  "moved",
  "by_mistake",
  "other",
] as const;
export type FamilyRemoval = (typeof familyRemovals)[number];

export const familyRemovalLabels: Record<FamilyRemoval, string> = {
  help_ended: "Помощь больше не нужна",
  own_wish: "По просьбе семьи",
  consent_withdrawn: "Отозвано согласие",
  moved: "Переезд",
  by_mistake: "Внесена по ошибке",
  other: "Иное",
};
