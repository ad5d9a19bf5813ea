import {
  type AnswerKind,
  type AnswerOutcome,
  isCrisisTopic,
  type RecipientCategory,
  type RefusalReason,
  type ServiceContent,
  type Topic,
} from "@prosvet/domain";
import type { AnswerDraft } from "../../api/types.ts";

/** The answer as it stands on the screen: numbers and lists are text until they are sent. */
export type AnswerForm = {
  text: string;
  topic: Topic | "";
  secondTopic: Topic | "";
  kind: AnswerKind;
  content: ServiceContent;
  outcome: AnswerOutcome;
  helpToChild: boolean;
  /** Organisations, one a line. */
  referredTo: string;
  refusalReason: RefusalReason | "";
  refusalText: string;
  durationMinutes: string;
  category: RecipientCategory;
  childAgeYears: string;
  materialIds: string[];
};

export type ChangeAnswer = (changes: Partial<AnswerForm>) => void;

export const formOf = (draft: AnswerDraft): AnswerForm => ({
  ...draft,
  topic: draft.topics[0] ?? "",
  secondTopic: draft.topics[1] ?? "",
  referredTo: draft.referredTo.join("\n"),
  refusalReason: draft.refusalReason ?? "",
  durationMinutes: String(draft.durationMinutes),
  childAgeYears: draft.childAgeYears === undefined ? "" : String(draft.childAgeYears),
});

/** Where the recipient is sent belongs to a referral, to dispatcher consulting and to a crisis (R19, R29). */
export const asksForReferral = ({ kind, outcome, topic, secondTopic }: AnswerForm): boolean =>
  kind === "dispatcher" || outcome === "referred" || [topic, secondTopic].some(isCrisisTopic);

const wholeWithin = (text: string, least: number, most: number): number | undefined => {
  const count = Number(text);
  return text.trim() !== "" && Number.isInteger(count) && count >= least && count <= most ? count : undefined;
};

const lines = (text: string): string[] =>
  text
    .split("\n")
    .map((line) => line.trim().slice(0, 200))
    .filter((line) => line !== "")
    .slice(0, 10);

/** The draft that the form describes; what cannot be read yet is as it usually is. */
export function draftOf(form: AnswerForm, usualMinutes: number): AnswerDraft {
  const { text, kind, content, outcome, helpToChild, category, materialIds, refusalText } = form;
  return {
    ...{ text, kind, content, outcome, helpToChild, category, materialIds },
    refusalText: refusalText.trim(),
    topics: [...new Set([form.topic, form.secondTopic])].filter((topic) => topic !== ""),
    referredTo: asksForReferral(form) ? lines(form.referredTo) : [],
    refusalReason: form.refusalReason || undefined,
    durationMinutes: wholeWithin(form.durationMinutes, 1, 600) ?? usualMinutes,
    childAgeYears: wholeWithin(form.childAgeYears, 0, 18),
  };
}
