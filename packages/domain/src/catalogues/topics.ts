/** Codes of the platform's topics (R35); a centre may add its own sub-topics beside them. */
export const topics = [
  "1.1",
  "1.2",
  "1.3",
  "2",
  "3",
  "4",
  "5",
  "6",
  "7",
  "8",
  "9",
  "10",
  "11",
  "12",
  "13",
  "14",
  "99",
] as const;
export type Topic = (typeof topics)[number];

export type TopicGroup = "1";
export const topicGroupLabels: Record<TopicGroup, string> = { "1": "Развитие, обучение и воспитание" };

export type TopicEntry = {
  code: Topic;
  parent: TopicGroup | null;
  label: string;
  /** Shows the helpline and asks for a referral before the service is closed. */
  crisis: boolean;
};

const topic = (code: Topic, label: string, parent: TopicGroup | null = null): TopicEntry => ({
  code,
  parent,
  label,
  crisis: code === "14",
});

export const topicCatalogue: readonly TopicEntry[] = [
  topic("1.1", "Развитие и воспитание в раннем возрасте", "1"),
  topic("1.2", "Развитие, обучение и воспитание дошкольника", "1"),
  topic("1.3", "Развитие, обучение и воспитание школьника", "1"),
  topic("2", "Речевое развитие и письменная речь"),
  topic("3", "Адаптация к детскому саду или школе"),
  topic("4", "Готовность к школе"),
  topic("5", "Отношения детей и родителей"),
  topic("6", "Поведение: агрессия, конфликты, тревожность"),
  topic("7", "Общение, социализация, безопасность, интернет"),
  topic("8", "ОВЗ и инвалидность: маршрут, ПМПК, специальные условия"),
  topic("9", "Подростки и выбор профессии"),
  topic("10", "Приёмная семья и её сопровождение"),
  topic("11", "Права в сфере образования и меры поддержки"),
  topic("12", "Здоровье, режим, питание"),
  topic("13", "Родительское просвещение и семейные ценности"),
  topic("14", "Кризисная ситуация: насилие, риск самоповреждения"),
  topic("99", "Другое"),
];

const byCode = new Map<string, TopicEntry>(topicCatalogue.map((entry) => [entry.code, entry]));

/** Label of a topic by its code; a code the platform does not know (a centre's own) comes back as it is. */
export const topicLabel = (code: string): string =>
  byCode.get(code)?.label ?? topicGroupLabels[code as TopicGroup] ?? code;

/** Whether the topic, or the platform topic that a centre's sub-topic such as «14.2» belongs to, is a crisis. */
export const isCrisisTopic = (code: string): boolean =>
  (byCode.get(code) ?? byCode.get(code.split(".")[0] ?? ""))?.crisis ?? false;
