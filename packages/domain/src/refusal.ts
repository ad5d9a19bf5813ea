import type { LimitName } from "./limits/limits.ts";
import type { RequirementId } from "./requirements/requirement.ts";

/** Every reason for which the domain may say no; stable, other programs read them. */
export const refusalCodes = [
  "limits_unreadable",
  "limit_unknown",
  "limit_locked",
  "limit_out_of_bounds",
  "limit_fixed_by_regulation",
  "form_not_offered",
  "form_takes_no_time",
  "channel_not_offered",
  "channel_does_not_fit",
  "source_not_offered",
  "walk_in_not_allowed",
  "consultant_choice_not_offered",
  "consultant_missing",
  "too_many_open_bookings",
  "two_questions",
  "waiting_not_possible",
  "offer_over",
  "childcare_not_offered",
  "childcare_in_person_only",
  "childcare_places_exceeded",
  "duration_out_of_bounds",
  "slot_too_soon",
  "slot_outside_horizon",
  "slot_outside_window",
  "slot_not_open",
  "slot_taken",
  "opening_without_day",
  "opening_outside_day",
  "opening_too_short",
  "break_outside_opening",
  "openings_overlap",
  "place_unknown",
  "change_in_past",
  "absence_without_time",
  "action_not_possible",
  "time_missing",
  "second_not_possible",
  "link_not_fitting",
  "reason_missing",
  "too_early",
  "too_late",
  "topic_missing",
  "too_many_topics",
  "too_many_participants",
  "too_many_printed_sheets",
  "removable_media_not_allowed",
  "child_presence_reason_missing",
  "recording_consent_missing",
  "refusals_not_allowed",
  "refusal_reason_missing",
  "outcome_does_not_fit",
  "referral_missing",
  "feedback_missing",
  "service_in_future",
  "already_repeated",
  "undo_not_own",
  "undo_changed_since",
  "undo_too_late",
  "rating_not_offered",
  "rating_channel_not_offered",
  "rating_window_closed",
  "rating_out_of_scale",
  "certificates_not_issued",
  "obligation_missing",
  "file_unreadable",
  "file_too_big",
  "file_kind_not_taken",
  "file_infected",
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** An expected «no»: what to do in plain Russian, the limit that said so, its value and requirement. */
export type Refusal = {
  code: RefusalCode;
  message: string;
  limit?: LimitName;
  value?: unknown;
  requirement?: RequirementId;
};

/** The first refusal of a list of checks, or null when none refuses. */
export const firstRefusal = (...checks: readonly (() => Refusal | null)[]): Refusal | null => {
  for (const check of checks) {
    const refusal = check();
    if (refusal) return refusal;
  }
  return null;
};
