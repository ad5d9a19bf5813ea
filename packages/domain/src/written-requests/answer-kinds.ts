import type { Outcome } from "../catalogues/outcomes.ts";
import type { ServiceKind } from "../catalogues/service-kinds.ts";

/** Kinds of help that a written answer can be (R18, R26): after a survey too, never an event. */
export const answerKinds = [
  "content",
  "dispatcher",
  "survey",
  "planning",
] as const satisfies readonly ServiceKind[];
export type AnswerKind = (typeof answerKinds)[number];

/** How a written answer can end: it cannot break off. */
export const answerOutcomes = [
  "satisfied",
  "partly_satisfied",
  "order_explained",
  "referred",
  "repeat_recommended",
  "refused",
] as const satisfies readonly Outcome[];
export type AnswerOutcome = (typeof answerOutcomes)[number];

/** Whoever asks for help to the child itself is told the order of such help, or where to turn (R29, п. 15, абз. 19). */
export const outcomesForChild = ["order_explained", "referred"] as const satisfies readonly AnswerOutcome[];

/** The outcomes to choose from. */
export const outcomesOfAnswer = (
  asked: { helpToChild: boolean },
  limits: { refusalsAllowed: boolean },
): readonly AnswerOutcome[] =>
  asked.helpToChild
    ? outcomesForChild
    : answerOutcomes.filter((outcome) => outcome !== "refused" || limits.refusalsAllowed);
