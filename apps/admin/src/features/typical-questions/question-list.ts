import type { TypicalQuestions } from "../../api/types.ts";

/** A question on the screen; `key` stays with it while it is moved. */
export type EditedQuestion = {
  key: string;
  code?: string;
  text: string;
  topic: TypicalQuestions["questions"][number]["topic"];
};

export const editedOf = ({ questions }: TypicalQuestions): EditedQuestion[] =>
  questions.map((question) => ({ ...question, key: question.code }));

/** The list with one question moved a place up (−1) or down (1); at the ends it stays. */
export function movedBy(list: readonly EditedQuestion[], at: number, step: -1 | 1): EditedQuestion[] {
  const [moved, other] = [list[at], list[at + step]];
  const next = [...list];
  if (!moved || !other) return next;
  next[at] = other;
  next[at + step] = moved;
  return next;
}

/** What is sent: questions with words, in order. */
export const questionsToSend = (list: readonly EditedQuestion[]) =>
  list.map(({ code, text, topic }) => ({ code, text: text.trim(), topic })).filter(({ text }) => text !== "");
