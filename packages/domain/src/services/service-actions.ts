import { type ServiceState, serviceStateLabels } from "../catalogues/states.ts";
import type { Refusal } from "../refusal.ts";

/** What can be done to a service; `correct` leaves a trace and keeps the journal line (R8). */
export const serviceActions = ["give", "refuse", "fail", "correct"] as const;
export type ServiceAction = (typeof serviceActions)[number];

export const serviceActionLabels: Record<ServiceAction, string> = {
  give: "Отметить оказанной",
  refuse: "Внести отказ",
  fail: "Отметить срыв по техническим причинам",
  correct: "Исправить",
};

/** Which action leads where: only a draft becomes something else, a closed line is only corrected. */
export const serviceTransitions: Record<ServiceState, Partial<Record<ServiceAction, ServiceState>>> = {
  draft: { give: "given", refuse: "refused", fail: "failed_technical" },
  given: { correct: "given" },
  refused: { correct: "refused" },
  failed_technical: { correct: "failed_technical" },
};

/** The state after the action, or null when it is not possible. */
export const serviceStateAfter = (state: ServiceState, action: ServiceAction): ServiceState | null =>
  serviceTransitions[state][action] ?? null;

/** Why the action is not possible in this state of the service. */
export function refusalToActOnService(state: ServiceState, action: ServiceAction): Refusal | null {
  if (serviceStateAfter(state, action)) return null;
  return {
    code: "action_not_possible",
    message: `Услуга сейчас в состоянии «${serviceStateLabels[state]}», «${serviceActionLabels[action]}» нельзя. Обновите страницу.`,
    value: state,
    requirement: "R8",
  };
}

/** A line of the journal is corrected with a reason, also when its period is closed (R8). */
export function refusalToCorrectService(
  state: ServiceState,
  change: { reason: string | null },
): Refusal | null {
  const byState = refusalToActOnService(state, "correct");
  if (byState || change.reason?.trim()) return byState;
  return {
    code: "reason_missing",
    message: "Укажите, почему строка журнала исправляется.",
    requirement: "R8",
  };
}
