import type { Refusal, RefusalCode } from "../refusal.ts";

export type MergedSide = {
  id: string;
  anonymous: boolean;
  mergedInto: string | null;
  /** Somebody was merged into them before. */
  hasMerged: boolean;
  /** Their identity is there: it was neither erased nor never given. */
  isNamed: boolean;
  /** Families on record that they are in, under any code of theirs. */
  familyIds: readonly string[];
};

const refusal = (code: RefusalCode, message: string): Refusal => ({ code, message, requirement: "R33" });

/**
 * Why two recipients may not become one, or null (R10, R32, R33): a recipient is merged once and into nobody who was
 * merged, so neither chains nor circles come about; who came anonymously stays apart; nobody gets into two families.
 */
export function refusalToMerge(keep: MergedSide, gone: MergedSide): Refusal | null {
  if (keep.id === gone.id) return refusal("merge_with_oneself", "Выберите двух разных получателей.");
  if (keep.anonymous || gone.anonymous) {
    return {
      code: "merge_of_anonymous",
      message: "Получатель обратился анонимно: объединять его ни с кем нельзя.",
      requirement: "R32",
    };
  }
  if (keep.mergedInto !== null || gone.mergedInto !== null) {
    return refusal(
      "merge_of_merged",
      "Один из получателей уже объединён с другим. Откройте того, кто остался.",
    );
  }
  if (gone.hasMerged) {
    return refusal(
      "merge_chain",
      "С этим получателем уже объединён другой. Оставьте его, а объедините второго.",
    );
  }
  if (!keep.isNamed || !gone.isNamed) {
    return refusal("merge_of_erased", "Данные одного из получателей уничтожены: объединять нечего.");
  }
  if (new Set([...keep.familyIds, ...gone.familyIds]).size <= 1) return null;
  return {
    code: "merge_of_two_families",
    message:
      "Получатели стоят на учёте в разных семьях, а один человек бывает только в одной. Снимите лишнюю семью с учёта и повторите.",
    requirement: "R10",
  };
}
