import type { Draft } from "../sealed/draft-cookie.ts";

export type BookingStep = "topic" | "how" | "when" | "who";

/** The questions of this booking in order: a written answer needs no time (R26). */
export const stepsOf = (draft: Draft | null): readonly BookingStep[] =>
  draft?.meeting?.form === "written" ? ["topic", "how", "who"] : ["topic", "how", "when", "who"];

/** The first question that has no answer yet, or null when all have. */
export function firstUnanswered(draft: Draft): BookingStep | null {
  const who = lacksAddress(draft) ? null : draft.who;
  const answers = { topic: draft.question, how: draft.meeting, when: draft.time, who };
  return stepsOf(draft).find((step) => answers[step] === null) ?? null;
}

/** Somebody who gave a name and then chose a visit has not said yet where to come (R24). */
const lacksAddress = ({ meeting, who, more }: Draft): boolean =>
  meeting?.form === "visit_home" && who !== null && who !== "anonymous" && !more?.address;

/** Where to go after an answer: on to the next question, or back to the check when only one answer was changed. */
export function pageAfter(step: BookingStep, draft: Draft, changing: boolean): BookingStep | "check" {
  if (changing) return firstUnanswered(draft) ?? "check";
  const steps = stepsOf(draft);
  return steps[steps.indexOf(step) + 1] ?? "check";
}

/** The question before, or null at the first one. */
export function stepBefore(step: BookingStep, draft: Draft | null): BookingStep | null {
  const steps = stepsOf(draft);
  return steps[steps.indexOf(step) - 1] ?? null;
}

/** «Шаг 2 из 4» */
export function stepInWords(step: BookingStep, draft: Draft | null): string {
  const steps = stepsOf(draft);
  return `Шаг ${steps.indexOf(step) + 1} из ${steps.length}`;
}

/** Whether the questions before this one are answered. */
export function mayAnswer(step: BookingStep, draft: Draft): boolean {
  const steps = stepsOf(draft);
  const first = firstUnanswered(draft);
  return first === null || steps.indexOf(step) <= steps.indexOf(first);
}
