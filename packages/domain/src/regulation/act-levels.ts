/** Whose act it is (R5 [К 4]): from the state's down to the organisation's own. */
export const actLevels = ["federal", "regional", "municipal", "local"] as const;
export type ActLevel = (typeof actLevels)[number];

export const actLevelLabels: Record<ActLevel, string> = {
  federal: "Российская Федерация",
  regional: "Субъект Российской Федерации",
  municipal: "Муниципальное образование",
  local: "Локальные акты организации",
};
