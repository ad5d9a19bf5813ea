import { sha256 } from "@prosvet/crypto";
import type { TypicalQuestion } from "@prosvet/domain";

/** `version` names the list as it was read: whoever changes it says which one they have seen. */
export type TypicalQuestionList = { questions: TypicalQuestion[]; version: string };

/** A list with the name of its version. */
export const listOf = (questions: TypicalQuestion[]): TypicalQuestionList => ({
  questions,
  version: sha256(JSON.stringify(questions)).slice(0, 32),
});
