export { readTypicalQuestions } from "./read-typical-questions.ts";
export { SetTypicalQuestions, setTypicalQuestions } from "./set-typical-questions.ts";
export type { TypicalQuestionList } from "./typical-question-list.ts";
