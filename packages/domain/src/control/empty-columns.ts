import { isCrisisTopic } from "../catalogues/topics.ts";
import type { Limits } from "../limits/limits.ts";
import { registerColumns } from "../registers/register-columns.ts";
import type { RequirementId } from "../requirements/requirement.ts";
import { type Flaw, flaw } from "./flaw.ts";

export type LineFacts = {
  state: string;
  kind: string;
  form: string;
  outcome: string;
  topics: readonly string[];
  referredTo: readonly string[];
  hasRefusalReason: boolean;
  hasRefusalText: boolean;
  feedbackGiven: boolean;
  childPresent: boolean;
  hasChildPresentReason: boolean;
  /** Something was written of what was asked, or of what was advised. */
  hasNotes: boolean;
  hasPlace: boolean;
  anonymous: boolean;
  category: string;
};

type Rule = {
  /** The column that it is about; one of them in the centre's template is enough. */
  columns: readonly [string, ...string[]];
  requirement: RequirementId;
  /** Due whatever the template has, by the regulation itself. */
  isDuty: boolean;
  words?: string;
  isEmpty: (line: LineFacts) => boolean;
};

const isGiven = ({ state }: LineFacts) => state === "given";

/** What a line should have and when it has not; of an anonymous recipient nothing is due that they say of themselves (R32). */
const rules: readonly Rule[] = [
  {
    ...{ columns: ["topics"], requirement: "R35", isDuty: true },
    isEmpty: (line) => line.state !== "draft" && line.topics.length === 0,
  },
  {
    ...{ columns: ["referred_to"], requirement: "R19", isDuty: true },
    isEmpty: (line) =>
      isGiven(line) &&
      line.referredTo.length === 0 &&
      (line.kind === "dispatcher" || line.outcome === "referred" || line.topics.some(isCrisisTopic)),
  },
  {
    ...{ columns: ["refusal_reason"], requirement: "R52", isDuty: true },
    isEmpty: (line) => line.state === "refused" && !(line.hasRefusalReason && line.hasRefusalText),
  },
  {
    ...{ columns: ["child_present"], requirement: "R28", isDuty: true },
    words: "почему присутствовал ребёнок",
    isEmpty: (line) => line.childPresent && !line.hasChildPresentReason,
  },
  {
    ...{ columns: ["outcome"], requirement: "R21", isDuty: true },
    words: "обратная связь по опросу",
    isEmpty: (line) => isGiven(line) && line.kind === "survey" && !line.feedbackGiven,
  },
  {
    ...{ columns: ["request_summary", "recommendations"], requirement: "R8", isDuty: false },
    words: "краткое содержание и рекомендации",
    isEmpty: (line) => isGiven(line) && line.kind === "content" && line.form !== "written" && !line.hasNotes,
  },
  {
    ...{ columns: ["place"], requirement: "R24", isDuty: false },
    isEmpty: (line) =>
      isGiven(line) && (line.form === "visit_home" || line.form === "visit_event") && !line.hasPlace,
  },
  {
    ...{ columns: ["recipient_category"], requirement: "R8", isDuty: false },
    isEmpty: (line) => isGiven(line) && !line.anonymous && line.category === "unspecified",
  },
];

const labels = new Map(registerColumns.services.map(({ code, label }) => [code, label.toLowerCase()]));

/**
 * Which columns of a line are empty and should not be: those that the regulation asks for (R19, R21, R28, R35, R52),
 * and of the others those of the template that the line was entered under.
 */
export const emptyColumnFlaws = (line: LineFacts, { registers }: Pick<Limits, "registers">): Flaw[] =>
  rules
    .filter(
      ({ isDuty, columns }) => isDuty || columns.some((code) => registers.services.columns.includes(code)),
    )
    .filter(({ isEmpty }) => isEmpty(line))
    .map(({ columns, requirement, isDuty, words }) =>
      flaw(
        "column_empty",
        requirement,
        isDuty ? "must" : "recommended",
        `Не заполнено: ${words ?? labels.get(columns[0])}.`,
      ),
    );
