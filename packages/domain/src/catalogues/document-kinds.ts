/** Kinds of documents whose term of keeping a centre sets by its own acts (R12). */
export const documentKinds = [
  "bookings",
  "families",
  "services",
  "identities",
  "consents",
  "written_requests",
  "surveys",
  "ratings",
  "events",
  "certificates",
  "audit",
  "destruction_acts",
] as const;
export type DocumentKind = (typeof documentKinds)[number];

export const documentKindLabels: Record<DocumentKind, string> = {
  bookings: "Журнал предварительной записи",
  families: "Журнал учёта семей",
  services: "Журнал учёта услуг",
  identities: "Имена и контакты получателей",
  consents: "Согласия",
  written_requests: "Письменные запросы и ответы",
  surveys: "Опросы и ответы на них",
  ratings: "Оценки качества",
  events: "Мероприятия и списки участников",
  certificates: "Выданные сертификаты",
  audit: "Журнал действий сотрудников",
  destruction_acts: "Акты об уничтожении персональных данных",
};

/** Purposes for which a consent is a document of its own. */
export const consentPurposes = [
  "personal_data",
  "family_register",
  "special_categories",
  "recording",
] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

export const consentPurposeLabels: Record<ConsentPurpose, string> = {
  personal_data: "Запись на консультацию и журнал услуг",
  family_register: "Журнал учёта семей",
  special_categories: "Сведения об ОВЗ и инвалидности",
  recording: "Аудио- и видеозапись консультации",
};
