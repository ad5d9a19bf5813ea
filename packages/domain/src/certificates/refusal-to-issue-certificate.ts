import type { Limits } from "../limits/limits.ts";
import type { Refusal } from "../refusal.ts";

/** Why a certificate is not issued: the centre issues none, or the person did not attend (R23, п. 11). */
export function refusalToIssueCertificate(
  participant: { attended: boolean },
  limits: Pick<Limits, "certificatesIssued">,
): Refusal | null {
  if (!limits.certificatesIssued) {
    return {
      code: "certificates_not_issued",
      message: "Центр не выдаёт сертификаты. Включить выдачу может руководитель.",
      limit: "certificatesIssued",
      value: false,
      requirement: "R23",
    };
  }
  if (participant.attended) return null;
  return {
    code: "action_not_possible",
    message: "Сертификат выдаётся тем, кто участвовал. Сначала отметьте участие.",
    requirement: "R23",
  };
}
