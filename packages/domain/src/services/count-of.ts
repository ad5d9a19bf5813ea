import type { ServiceKind } from "../catalogues/service-kinds.ts";
import type { ServiceState } from "../catalogues/states.ts";
import type { Limits } from "../limits/limits.ts";

export type CountedService = {
  state: ServiceState;
  kind: ServiceKind;
  /** Who took part: one or two parents with one question, or everybody at an event. */
  participants: number;
  /** A survey: its feedback was given. */
  feedbackGiven: boolean;
  /** It repeats, after a technical failure, a service that counts already. */
  repeatsCounted: boolean;
};

/**
 * How many services this is in registers, dashboards and exports: the one place that decides it.
 * Drafts and technical failures 0, a repeat of a counted one 0 (R50); both parents 1 (R41); a refusal by
 * `refusalsCounted` (R52); a survey by its feedback (R21); an event by `eventCounting` (R18, R22); otherwise 1,
 * however often the recipient came and whether or not they gave a name (R32, R39).
 */
export function countOf(
  service: CountedService,
  limits: Pick<Limits, "refusalsCounted" | "eventCounting">,
): number {
  if (service.state === "draft" || service.state === "failed_technical") return 0;
  if (service.repeatsCounted) return 0;
  if (service.state === "refused") return limits.refusalsCounted ? 1 : 0;
  if (service.kind === "survey") return service.feedbackGiven ? 1 : 0;
  if (service.kind === "event" && limits.eventCounting === "participant") return service.participants;
  return 1;
}
