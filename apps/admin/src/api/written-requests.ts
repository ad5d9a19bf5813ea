import { queryOptions } from "@tanstack/react-query";
import { bodyOf, within } from "./answer.ts";
import { writtenRequestsApi } from "./clients.ts";
import type { AnswerDraft } from "./types.ts";

export const writtenRequestsKey = ["written-requests"] as const;

const requests = writtenRequestsApi["written-requests"];
const one = requests[":id"];

export type RequestsState = "waiting" | "over";

export const writtenRequestsQuery = (state: RequestsState) =>
  queryOptions({
    queryKey: [...writtenRequestsKey, state],
    queryFn: ({ signal }) => bodyOf(requests.$get({ query: { state } }, within(signal))),
    select: (list) => list.requests,
    refetchInterval: 60_000,
  });

/** Opens what is asked: the look is written down, so nothing of it is kept or read again by itself. */
export const openRequest = (id: string) => bodyOf(one.opening.$post({ param: { id }, json: {} }));

export const saveDraft = (id: string, version: number, draft: AnswerDraft) =>
  bodyOf(one.draft.$put({ param: { id }, json: { version, draft } }));

export const giveAnswer = (id: string, version: number, answer: AnswerDraft, idempotencyKey: string) =>
  bodyOf(
    one.answer.$post({
      param: { id },
      json: { version, answer },
      header: { "idempotency-key": idempotencyKey },
    }),
  );
