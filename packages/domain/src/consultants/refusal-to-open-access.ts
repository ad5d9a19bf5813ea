import type { Limits } from "../limits/limits.ts";
import type { Refusal } from "../refusal.ts";

/** Why a member of the staff has no access: no signed obligation of confidentiality on file (R53, п. 38, абз. 35). */
export function refusalToOpenAccess(
  member: { obligationNumber: string | null; obligationSignedOn: string | null },
  limits: Pick<Limits, "confidentialityRequired">,
): Refusal | null {
  if (!limits.confidentialityRequired) return null;
  if (member.obligationNumber?.trim() && member.obligationSignedOn) return null;
  return {
    code: "obligation_missing",
    message: "Укажите дату и номер обязательства о неразглашении: без них доступа нет.",
    limit: "confidentialityRequired",
    value: true,
    requirement: "R53",
  };
}
