import type { RequirementId } from "../requirements/requirement.ts";

/** `must` is a duty of the regulation, `recommended` its or the centre's advice, `note` no breach but to be known. */
export type Severity = "must" | "recommended" | "note";

export const severityLabels: Record<Severity, string> = {
  must: "Обязательное",
  recommended: "Рекомендуемое",
  note: "Для сведения",
};

export const flawCodes = [
  "no_outcome",
  "no_time",
  "answer_overdue",
  "no_line",
  "column_empty",
  "entered_late",
  "corrected",
  "annulled",
  "after_closing",
  "look",
  "look_unrelated",
  "window_missed",
  "answered_late",
  "duration_outside",
  "channel_outside",
  "form_outside",
  "sheets_over",
  "media_copied",
  "outside_openings",
] as const;
export type FlawCode = (typeof flawCodes)[number];

/** What does not fit, in words, with the rule that it does not fit. */
export type Flaw = { code: FlawCode; requirement: RequirementId; severity: Severity; words: string };

export const flaw = (
  code: FlawCode,
  requirement: RequirementId,
  severity: Severity,
  words: string,
): Flaw => ({ code, requirement, severity, words });
