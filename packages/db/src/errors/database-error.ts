/** What may be known of a failed statement: never its text, its parameters or the values of a key. */
export class DatabaseError extends Error {
  readonly sqlstate: string;
  readonly constraint: string | undefined;

  constructor(sqlstate: string, constraint?: string) {
    super(`database error ${sqlstate}${constraint ? ` (${constraint})` : ""}`);
    this.name = "DatabaseError";
    this.sqlstate = sqlstate;
    this.constraint = constraint;
  }
}

type DriverError = { code: string; constraint_name?: string };

const isDriverError = (error: unknown): error is DriverError =>
  error instanceof Error && typeof (error as { code?: unknown }).code === "string" && "severity" in error;

/** Strips a driver's or drizzle's error (whose message holds every bound parameter) to its code. Others pass through. */
export function withoutParameters(error: unknown): unknown {
  const cause = error instanceof Error && error.name === "Error" && error.cause ? error.cause : error;
  if (isDriverError(cause)) return new DatabaseError(cause.code, cause.constraint_name);
  if (error instanceof Error && "query" in error && "params" in error) return error.cause ?? error;
  return error;
}
