import { isCrisisTopic } from "../catalogues/topics.ts";
import type { Limits } from "../limits/limits.ts";
import type { Refusal } from "../refusal.ts";
import type { RequirementId } from "../requirements/requirement.ts";
import type { ServiceToRecord } from "./service-to-record.ts";

/** Why a service may not be closed this way: R19, R21, R29, R50, R52. */
export function refusalOfOutcome(
  service: ServiceToRecord,
  limits: Pick<Limits, "refusalsAllowed">,
): Refusal | null {
  if (service.state === "refused") return refusalOfRefusal(service, limits);
  const failed = service.state === "failed_technical";
  const outcome = service.outcome ?? null;
  if (outcome !== null && (failed !== (outcome === "interrupted_technical") || outcome === "refused")) {
    return misfit(failed ? "R50" : "R52");
  }
  if (failed) return null;
  if (service.kind === "survey" && !service.feedbackGiven) {
    return {
      code: "feedback_missing",
      message: "Опрос закрывается, когда получателю дана обратная связь.",
      requirement: "R21",
    };
  }
  return refusalOfReferral(service);
}

function refusalOfRefusal(service: ServiceToRecord, limits: Pick<Limits, "refusalsAllowed">): Refusal | null {
  if (!limits.refusalsAllowed) {
    return {
      code: "refusals_not_allowed",
      message: "Порядок центра не предусматривает отказа. Выберите другой результат.",
      limit: "refusalsAllowed",
      value: false,
      requirement: "R52",
    };
  }
  if (service.outcome && service.outcome !== "refused") return misfit("R52");
  if (service.refusalReason && service.refusalText?.trim()) return null;
  return {
    code: "refusal_reason_missing",
    message: "Отказ должен быть мотивирован: выберите причину и поясните её.",
    requirement: "R52",
  };
}

function refusalOfReferral(service: ServiceToRecord): Refusal | null {
  if ((service.referredTo ?? []).length > 0) return null;
  const missing = (message: string, requirement: RequirementId): Refusal => ({
    code: "referral_missing",
    message,
    requirement,
  });
  if (service.topics.some(isCrisisTopic)) {
    return missing("Кризисная тема: укажите, куда направлен получатель.", "R29");
  }
  if (service.kind === "dispatcher") {
    return missing("Укажите организации, о которых рассказали получателю.", "R19");
  }
  return service.outcome === "referred" ? missing("Укажите, куда направлен получатель.", "R29") : null;
}

const misfit = (requirement: RequirementId): Refusal => ({
  code: "outcome_does_not_fit",
  message: "Результат не подходит к состоянию услуги. Выберите другой результат.",
  requirement,
});
