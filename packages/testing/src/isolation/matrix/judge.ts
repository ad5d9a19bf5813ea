import type { Outcome } from "./attempt.ts";
import type { Command } from "./table-facts.ts";

/** Ways of saying no that say nothing of what is there: no right, no tenant, no such parent. */
const closed = ["42501", "22P02", "42704", "23503"];

const isClosed = (outcome: Outcome) =>
  "rows" in outcome ? outcome.rows === 0 : closed.includes(outcome.sqlstate);

export type Expected = { granted: boolean; rowsOfOwn: number; alone: boolean; movesFreely: boolean };

const worksAsGranted: Record<Command, (outcome: Outcome, expected: Expected) => boolean> = {
  select: (outcome) => "rows" in outcome && outcome.rows === 1,
  count: (outcome, { rowsOfOwn }) => "rows" in outcome && outcome.rows === rowsOfOwn,
  insert: (outcome, { alone }) =>
    "rows" in outcome ? outcome.rows === 1 : alone && outcome.sqlstate === "23505",
  update: (outcome) => "rows" in outcome && outcome.rows === 1,
  delete: (outcome) => ("rows" in outcome ? outcome.rows === 1 : outcome.sqlstate === "23503"),
  move: (outcome, { movesFreely }) => movesFreely || isDenied(outcome),
  skip: (outcome) => "rows" in outcome && outcome.rows === 0,
  upsert: (outcome) => "rows" in outcome && outcome.rows === 1,
};

const isDenied = (outcome: Outcome) => "sqlstate" in outcome && outcome.sqlstate === "42501";

/** What is wrong with the answer to somebody who asks for their own, or null. */
export function faultOfOwn(command: Command, outcome: Outcome, expected: Expected): string | null {
  const right = expected.granted ? worksAsGranted[command](outcome, expected) : isDenied(outcome);
  return right ? null : `own ${command} came to ${JSON.stringify(outcome)}`;
}

/** What is wrong with the answer to somebody who asks for another's, or without a tenant, or null. */
export function faultOfForeign(command: Command, context: string, outcome: Outcome): string | null {
  if (isClosed(outcome)) return null;
  return `${context} ${command} came to ${JSON.stringify(outcome)}`;
}
