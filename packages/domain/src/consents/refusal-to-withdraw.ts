import type { Refusal } from "../refusal.ts";

/** Why a consent cannot be taken back: it was already (R42). Nothing else keeps anybody from it. */
export function refusalToWithdraw({ withdrawnAt }: { withdrawnAt: Date | null }): Refusal | null {
  if (withdrawnAt === null) return null;
  return {
    code: "consent_over",
    message: "Это согласие уже отозвано. Обновите страницу.",
    requirement: "R42",
  };
}
