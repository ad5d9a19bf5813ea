import type { MiddlewareHandler } from "hono";
import type { Asked, Place } from "./environment.ts";
import { problem } from "./problem.ts";
import { requestOrigin } from "./request-origin.ts";

const safe = new Set(["GET", "HEAD", "OPTIONS"]);
const ownSites = new Set(["same-origin", "none"]);

/** Whether a request comes from a page of ours, or from a program in its own name (ASVS 3.5.1–3). */
export function isOwnOrigin(c: Asked, place: Place): boolean {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined) return ownSites.has(site);
  const from = c.req.header("origin");
  if (from !== undefined) return from === place.origin || from === requestOrigin(c, place);
  // No browser sends neither. Without a cookie nobody's rights are borrowed: a program calls in its own name.
  return c.req.header("cookie") === undefined;
}

/** Refuses unsafe methods that come from another site. */
export const sameOrigin =
  (place: Place): MiddlewareHandler =>
  async (c, next) => {
    if (safe.has(c.req.method) || isOwnOrigin(c, place)) return next();
    return problem(c, {
      code: "cross_origin",
      detail: "Действие пришло с чужого сайта и не выполнено. Откройте страницу центра и повторите.",
    });
  };
