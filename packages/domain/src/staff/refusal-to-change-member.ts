import { refusalToOpenAccess } from "../consultants/refusal-to-open-access.ts";
import type { Limits } from "../limits/limits.ts";
import type { Refusal } from "../refusal.ts";

export type MemberAsWanted = {
  role: string;
  obligationNumber: string | null;
  obligationSignedOn: string | null;
  isEnded: boolean;
};

/**
 * Why a card of the staff may not become so: a head does not take the own access away, or nobody could give it back
 * (R53). In: whether the card is the head's own, and as it is to be.
 */
export function refusalToChangeMember(
  { isOwn, isOver }: { isOwn: boolean; isOver: boolean },
  wanted: MemberAsWanted,
  limits: Pick<Limits, "confidentialityRequired">,
): Refusal | null {
  if (isOver) {
    const message = "Сотрудник уже не работает в центре. Чтобы вернуть доступ, добавьте его снова.";
    return { code: "member_ended", message, requirement: "R53" };
  }
  if (!isOwn) return null;
  if (!wanted.isEnded && wanted.role === "head" && !refusalToOpenAccess(wanted, limits)) return null;
  return {
    code: "own_access",
    message: "Свой доступ руководителя закрыть нельзя: его закроет другой руководитель центра.",
    requirement: "R53",
  };
}
