import type { MiddlewareHandler } from "hono";
import { isPlain, notPlain } from "./plain-text.ts";
import { problem } from "./problem.ts";

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}

/** An address names each parameter once, in visible text (ASVS 15.3.7). */
export const plainQuery: MiddlewareHandler = async (c, next) => {
  const parameters = Object.entries(c.req.queries());
  if (parameters.some(([, values]) => values.length > 1)) {
    return problem(c, { code: "malformed", detail: "Параметр в адресе назван дважды. Оставьте один." });
  }
  const path = decoded(c.req.path);
  if (path === null) return problem(c, { code: "malformed", detail: "Адрес не удалось прочитать." });
  return isPlain([path, ...parameters]) ? next() : problem(c, notPlain);
};
