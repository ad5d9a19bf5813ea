/** Full years below each bound, and how the group is named; who is older is in the last one. */
const groups: readonly [below: number, label: string][] = [
  [1, "до 1 года"],
  [3, "1–3 года"],
  [5, "3–5 лет"],
  [7, "5–7 лет"],
  [11, "7–11 лет"],
  [15, "11–15 лет"],
];

/** The group that a register for general use shows in place of a child's age (R33). In: full years. Out: in Russian. */
export const childAgeGroup = (years: number): string =>
  groups.find(([below]) => years < below)?.[1] ?? "15–18 лет";
