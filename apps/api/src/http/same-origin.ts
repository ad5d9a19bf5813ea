import type { Context, MiddlewareHandler } from "hono";
import { problem } from "./problem.ts";
import { requestOrigin } from "./request-origin.ts";

export type SameOriginOptions = {
  /** The public origin of the deployment, when it is known. */
  origin: string | null;
  trustProxy: boolean;
  /** What to answer; a problem document when left out. */
  refuse?: (c: Context) => Response | Promise<Response>;
};

const safe = new Set(["GET", "HEAD", "OPTIONS"]);
const ownSites = new Set(["same-origin", "none"]);

const asProblem = (c: Context) =>
  problem(c, {
    code: "cross_origin",
    detail: "Действие пришло с чужого сайта и не выполнено. Откройте страницу центра и повторите.",
  });

function isOwn(c: Context, { origin, trustProxy }: SameOriginOptions): boolean {
  const site = c.req.header("sec-fetch-site");
  if (site !== undefined) return ownSites.has(site);
  const from = c.req.header("origin");
  if (from !== undefined) return from === origin || from === requestOrigin(c, trustProxy);
  // No browser sends neither. Without a cookie nobody's rights are borrowed: a program calls in its own name.
  return c.req.header("cookie") === undefined;
}

/** Refuses unsafe methods that come from another site (ASVS 3.5.1–3). */
export const sameOrigin =
  (options: SameOriginOptions): MiddlewareHandler =>
  async (c, next) => {
    if (safe.has(c.req.method) || isOwn(c, options)) return next();
    return (options.refuse ?? asProblem)(c);
  };
