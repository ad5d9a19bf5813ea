import type { PageContext } from "../pages-env.ts";

/** One line about a fault: what failed and where in the program, never what anybody typed. */
export function logFault(c: PageContext, route: string, error: Error): void {
  const { sqlstate, constraint } = error as { sqlstate?: unknown; constraint?: unknown };
  const line = {
    at: new Date().toISOString(),
    app: "booking",
    method: c.req.method,
    route,
    error: error.name,
  };
  console.error(JSON.stringify({ ...line, ...textsOf({ sqlstate, constraint }) }));
}

const textsOf = (facts: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(facts).filter(([, fact]) => typeof fact === "string"));
