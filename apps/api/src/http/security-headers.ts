import type { MiddlewareHandler } from "hono";
import { setBrowserHeaders } from "./browser-headers.ts";
import type { ApiEnv } from "./environment.ts";

/** An answer of the API is no page: nothing may run, load or frame it. */
const answerPolicy = "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/** Headers of every answer of the API, errors included. */
export const securityHeaders: MiddlewareHandler<ApiEnv> = async (c, next) => {
  setBrowserHeaders(c, c.var.deps);
  c.header("Content-Security-Policy", answerPolicy);
  c.header("Cache-Control", "no-store");
  c.header("X-Request-Id", c.var.requestId);
  await next();
};
