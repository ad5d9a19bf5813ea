import { type ChildCategory, childAgeGroup } from "@prosvet/domain";
import { listed } from "./values.ts";

/** Ages as their groups, each once. In: full years. */
export const ageGroups = (years: readonly number[]) => listed([...new Set(years.map(childAgeGroup))]);

/**
 * Categories of children summed for general use: whether something is particular, and not what. A disability, a gift and
 * an early age read the same, so a line says nothing of anybody's health (R33).
 */
export function summedCategory(categories: readonly ChildCategory[]): string | null {
  const known = categories.filter((category) => category !== "unspecified");
  if (known.length === 0) return categories.length === 0 ? null : "Не указано";
  return known.every((category) => category === "ordinary") ? "Без особенностей" : "Есть особенности";
}
