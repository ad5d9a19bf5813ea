import type { Limits } from "../limits/limits.ts";
import type { Refusal } from "../refusal.ts";

export type FamilyMemberFacts = {
  anonymous: boolean;
  /** A consent to the register of families that holds today. */
  consents: boolean;
  /** On record in another family. */
  isInFamily: boolean;
};

/** Why the centre has no register of families at all (R10 [К 37б]): its regulation keeps none. */
export function refusalOfFamilies({ registers }: Pick<Limits, "registers">): Refusal | null {
  if (registers.families.kept) return null;
  return {
    code: "families_not_kept",
    message: "Центр не ведёт журнал учёта семей. Включить его может руководитель в пределах Порядка.",
    limit: "registers",
    requirement: "R10",
  };
}

/**
 * Why these people may not be a family on record (R10, R32, R42 [К 22, 37б]): only who named themselves, and consented
 * to this register, is in it, once.
 */
export function refusalOfFamilyMembers(members: readonly FamilyMemberFacts[]): Refusal | null {
  if (members.some(({ anonymous }) => anonymous)) {
    return {
      code: "family_member_anonymous",
      message:
        "Анонимного получателя на учёт не ставят: он вправе не называть себя. Помощь он получает так же.",
      requirement: "R32",
    };
  }
  if (members.some(({ consents }) => !consents)) {
    return {
      code: "family_consent_missing",
      message: "Нет действующего согласия на учёт семьи. Внесите его в реестр согласий и повторите.",
      requirement: "R42",
    };
  }
  if (!members.some(({ isInFamily }) => isInFamily)) return null;
  return {
    code: "already_in_family",
    message: "Этот получатель уже стоит на учёте в семье. Измените её или сначала снимите с учёта.",
    requirement: "R10",
  };
}

/** Why a family may not be put on record on this day: the day has not come. In: days of the centre. */
export const refusalOfFamilyDay = (day: string, today: string): Refusal | null =>
  day <= today
    ? null
    : {
        code: "family_in_future",
        message: "Этот день ещё не наступил. Укажите сегодняшний или прошедший.",
        requirement: "R10",
      };

/** Why a family may not be changed or removed: it is off the record already (R10). */
export const refusalToChangeFamily = ({ removedOn }: { removedOn: string | null }): Refusal | null =>
  removedOn === null
    ? null
    : {
        code: "family_removed",
        message: "Семья уже снята с учёта. Чтобы помогать дальше, поставьте её на учёт заново.",
        requirement: "R10",
      };
