import type { Limits } from "../limits/limits.ts";
import type { Refusal } from "../refusal.ts";

/** What of a request names somebody; anything but undefined and null does. */
export type NamingParts = { person?: unknown; secondPerson?: unknown; onBehalf?: unknown };

/**
 * Why a centre may not take who somebody is, or null: one that works by codes alone keeps no name, telephone or e-mail
 * of anybody, whoever sends them (R32, R33, [Г 18], [К 22]).
 */
export function refusalToKeepIdentity(
  given: NamingParts,
  { identitiesKept }: Pick<Limits, "identitiesKept">,
): Refusal | null {
  const isNamed = [given.person, given.secondPerson, given.onBehalf].some((part) => part != null);
  if (identitiesKept || !isNamed) return null;
  return {
    code: "identities_not_kept",
    message:
      "Центр работает только по кодам: имена, телефоны и адреса почты не принимаются. Запишите анонимно.",
    limit: "identitiesKept",
    value: false,
    requirement: "R33",
  };
}
