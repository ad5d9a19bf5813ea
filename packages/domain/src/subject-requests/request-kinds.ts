/** What somebody asks of the centre about their own data (152-ФЗ, статьи 14, 20 и 21). */
export const subjectRequestKinds = ["access", "correction", "erasure", "withdrawal"] as const;
export type SubjectRequestKind = (typeof subjectRequestKinds)[number];

export const subjectRequestKindLabels: Record<SubjectRequestKind, string> = {
  access: "Узнать, что хранится",
  correction: "Исправить данные",
  erasure: "Уничтожить данные",
  withdrawal: "Отзыв согласия",
};

/** By what way a request came. */
export const subjectRequestWays = ["in_person", "paper_letter", "email", "site", "phone"] as const;
export type SubjectRequestWay = (typeof subjectRequestWays)[number];

export const subjectRequestWayLabels: Record<SubjectRequestWay, string> = {
  in_person: "Лично",
  paper_letter: "Письмом на бумаге",
  email: "По электронной почте",
  site: "Через сайт",
  phone: "По телефону",
};

/** What was answered. */
export const subjectRequestOutcomes = [
  "provided",
  "corrected",
  "erased",
  "stopped",
  "nothing_held",
  "refused",
] as const;
export type SubjectRequestOutcome = (typeof subjectRequestOutcomes)[number];

export const subjectRequestOutcomeLabels: Record<SubjectRequestOutcome, string> = {
  provided: "Сведения предоставлены",
  corrected: "Данные исправлены",
  erased: "Данные уничтожены",
  stopped: "Обработка прекращена",
  nothing_held: "Данных о человеке в центре нет",
  refused: "Мотивированный отказ",
};
