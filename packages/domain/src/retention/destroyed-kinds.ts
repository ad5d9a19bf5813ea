/** What may have been destroyed with a recipient, in the order in which an act lists it. */
export const destroyedKinds = [
  "identities",
  "keys",
  "bookings",
  "services",
  "answers",
  "ratings",
  "drafts",
  "notices",
  "scans",
] as const;
export type DestroyedKind = (typeof destroyedKinds)[number];

export type DestroyedCounts = Record<DestroyedKind, number>;

export const destroyedKindLabels: Record<DestroyedKind, string> = {
  identities: "Имена и контакты с ключами поиска по ним",
  keys: "Ключи шифрования получателя",
  bookings: "Вопросы, адреса, ссылки и пометки в записях",
  services: "Запросы и рекомендации в строках журнала",
  answers: "Тексты письменных ответов и их черновики",
  ratings: "Слова получателя в оценках",
  drafts: "Черновики строк журнала",
  notices: "Неотправленные уведомления",
  scans: "Сканы и фотографии документов",
};
