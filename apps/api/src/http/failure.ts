/** What is said of a failure in the log: no message, because messages of drivers hold parameters. */
export type Failure = { name: string; sqlstate?: string; constraint?: string; at?: string };

const text = (value: unknown): value is string => typeof value === "string" && value !== "";

export function failureOf(error: Error): Failure {
  const { sqlstate, constraint } = error as { sqlstate?: unknown; constraint?: unknown };
  const frame = error.stack?.split("\n").find((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
  return {
    name: error.name,
    ...(text(sqlstate) && { sqlstate }),
    ...(text(constraint) && { constraint }),
    ...(frame && { at: frame.trim().replace(/^at (?:.*\()?(?:.*\/)?([^/()]+:\d+:\d+)\)?$/, "$1") }),
  };
}

const passing = new Set(["ConnectionLost", "PoolExhausted", "TransactionOver"]);

/** SQLSTATE classes of a server that cannot serve now: connection, resources, operator; and lost races. */
const passingStates = /^(08|53|57|40)/;

/** Whether the same request may succeed in a moment. */
export const isUnavailable = ({ name, sqlstate }: Failure): boolean =>
  passing.has(name) || (sqlstate !== undefined && passingStates.test(sqlstate));
