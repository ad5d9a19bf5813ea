import type { Refusal } from "../refusal.ts";

/**
 * Why a register is not read by these filters together. Each filter has its own index; two broad ones (form, kind,
 * outcome, topic; source, state) would search a whole year for lines that both fit, so they are joined only within
 * something narrow: a month, a consultant, the corrected or the annulled lines. In: how many of each are set.
 */
export function refusalToFilterRegister({
  broad,
  narrow,
}: {
  broad: number;
  narrow: number;
}): Refusal | null {
  if (broad <= 1 || narrow > 0) return null;
  return {
    code: "filters_too_wide",
    message: "Выберите месяц или консультанта: за весь год журнал отбирается по одному признаку.",
    requirement: "R8",
  };
}
