import { ApiProblem } from "./api-problem.ts";

/** What the server found wrong with one field, in words, or undefined. */
export const faultAt = (error: unknown, path: string): string | undefined =>
  error instanceof ApiProblem
    ? error.problem.errors?.find((fault) => fault.path === path)?.message
    : undefined;
