import type { ClientResponse } from "hono/client";
import { problemOf, unreachableProblem } from "./api-problem.ts";

/** `fetch` whose failure to reach the server is an ApiProblem too. */
export const reach: typeof fetch = (input, init) =>
  fetch(input, init).catch((cause: unknown) => {
    if (init?.signal?.aborted) throw cause;
    throw unreachableProblem();
  });

/** The body of an answer in JSON; throws ApiProblem when the API refused. */
export async function bodyOf<Body>(call: Promise<ClientResponse<Body, 200 | 201, "json">>): Promise<Body> {
  const answer = await call;
  if (!answer.ok) throw await problemOf(answer);
  return answer.json() as Promise<Body>;
}

/** Waits for an answer that has no body; throws ApiProblem when the API refused. */
export async function doneOf(call: Promise<ClientResponse<unknown, 204>>): Promise<void> {
  const answer = await call;
  if (!answer.ok) throw await problemOf(answer);
}

/** Query client's signal in the shape that the API's client takes. */
export const within = (signal: AbortSignal) => ({ init: { signal } });
