import type { Context } from "hono";
import { type ProblemCode, problemStatuses, titles } from "./problem-codes.ts";

export type FieldError = { path: string; message: string };

export type ProblemFacts = {
  code: ProblemCode;
  /** Russian, says what to do. */
  detail: string;
  /** The rule that said no, by its code, limit and requirement, with the clause of the centre's own regulation. */
  refusal?: string;
  limit?: string;
  requirement?: string;
  clause?: string;
  slots?: unknown[];
  /** What a change that was refused as outdated would do now. */
  preview?: unknown;
  errors?: FieldError[];
  retryAfterSeconds?: number;
};

/** An RFC 9457 answer. */
export function problem(c: Context, { retryAfterSeconds, ...facts }: ProblemFacts): Response {
  const { code } = facts;
  const status = problemStatuses[code];
  if (retryAfterSeconds !== undefined) c.header("Retry-After", String(retryAfterSeconds));
  const body = { type: `urn:prosvet:problem:${code}`, title: titles[code], status, ...facts };
  return c.body(JSON.stringify(body), status, { "Content-Type": "application/problem+json; charset=utf-8" });
}
