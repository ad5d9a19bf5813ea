import { problemOf, unreachableProblem } from "./api-problem.ts";

type Query = Record<string, string | number | boolean | undefined>;
type Options = { query?: Query; json?: unknown; idempotencyKey?: string; signal?: AbortSignal };

/** Address of the API with the query's set values; also what a plain download link points at. */
export function addressOf(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value));
  }
  return search.size > 0 ? `/api${path}?${search}` : `/api${path}`;
}

/** One call of the API: the answer's body, or an ApiProblem. */
export async function request<Answer>(method: string, path: string, options: Options = {}): Promise<Answer> {
  const headers = new Headers({ Accept: "application/json" });
  if (options.json !== undefined) headers.set("Content-Type", "application/json");
  if (options.idempotencyKey) headers.set("Idempotency-Key", options.idempotencyKey);

  const answer = await fetch(addressOf(path, options.query), {
    method,
    headers,
    body: options.json === undefined ? undefined : JSON.stringify(options.json),
    signal: options.signal,
  }).catch((cause: unknown) => {
    if (options.signal?.aborted) throw cause;
    throw unreachableProblem();
  });

  if (!answer.ok) throw await problemOf(answer);
  if (answer.status === 204) return undefined as Answer;
  return answer.json() as Promise<Answer>;
}
