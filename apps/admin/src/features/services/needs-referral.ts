import { isCrisisTopic } from "@prosvet/domain";
import type { ServiceDraft } from "./service-draft.ts";

/** Whether the journal asks which organisations the recipient was told of or sent to (R19, R29). */
export function needsReferral({ topic, secondTopic, thirdTopic, kind, outcome }: ServiceDraft): boolean {
  if (outcome === "refused" || outcome === "interrupted_technical") return false;
  const isCrisis = [topic, secondTopic, thirdTopic].some(isCrisisTopic);
  return isCrisis || kind === "dispatcher" || outcome === "referred";
}
