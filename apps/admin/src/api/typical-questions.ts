import { queryOptions } from "@tanstack/react-query";
import { bodyOf, within } from "./answer.ts";
import { typicalQuestionsApi } from "./clients.ts";
import type { NewTypicalQuestions } from "./types.ts";

const questions = typicalQuestionsApi["typical-questions"];

export const typicalQuestionsQuery = queryOptions({
  queryKey: ["typical-questions"],
  queryFn: ({ signal }) => bodyOf(questions.$get({}, within(signal))),
});

export const setTypicalQuestions = (list: NewTypicalQuestions) => bodyOf(questions.$put({ json: list }));
