import type { Limits } from "../limits/limits.ts";
import type { Refusal } from "../refusal.ts";
import { plural } from "../time/words.ts";
import type { ServiceToRecord } from "./service-to-record.ts";

/** What a consultant may not do: R28, R45, R47, R48 (пп. 14, 29, 31, 32; абз. 18, 29, 31, 32). */
export function refusalOfConduct(
  service: ServiceToRecord,
  limits: Pick<Limits, "printoutPageCap" | "removableMediaAllowed">,
): Refusal | null {
  if (service.childPresent && !service.childPresentReason?.trim()) {
    return {
      code: "child_presence_reason_missing",
      message:
        "Укажите, почему ребёнок присутствовал: это возможно, только если присмотреть за ним иначе нельзя.",
      requirement: "R28",
    };
  }
  if (service.recordedByCentre && !service.recordingConsentId) {
    return {
      code: "recording_consent_missing",
      message:
        "Запись по инициативе центра запрещена без письменного согласия. Приложите согласие или снимите отметку.",
      requirement: "R48",
    };
  }
  const cap = limits.printoutPageCap;
  if ((service.printedSheets ?? 0) > cap) {
    return {
      code: "too_many_printed_sheets",
      message: `За одну услугу можно распечатать не больше ${cap} ${plural(cap, "листа", "листов", "листов")} А4. Исправьте число листов.`,
      limit: "printoutPageCap",
      value: cap,
      requirement: "R45",
    };
  }
  if (!service.copiedToRecipientMedia || limits.removableMediaAllowed) return null;
  return {
    code: "removable_media_not_allowed",
    message: "Запись на носители получателя не допускается. Снимите отметку.",
    limit: "removableMediaAllowed",
    value: false,
    requirement: "R47",
  };
}
