import type { LookReason } from "@prosvet/domain";
import type { LookWhy } from "../api/types.ts";

export type WhyDraft = { reason: LookReason; words: string };

export const newWhy: WhyDraft = { reason: "phone_booking", words: "" };

/** Words go along with «другое» alone. */
export const whyToSend = ({ reason, words }: WhyDraft): LookWhy =>
  reason === "other" ? { reason, words: words.trim() } : { reason };
