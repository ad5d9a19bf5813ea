import type { MiddlewareHandler } from "hono";
import type { ApiEnv } from "./environment.ts";
import { requestOrigin } from "./request-origin.ts";

/** An answer of the API is no page: nothing may run, load or frame it. */
const answerPolicy = "default-src 'none'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

/** Headers of every answer, set before the answer is made, so that errors carry them too (ASVS 3.4). */
export const securityHeaders: MiddlewareHandler<ApiEnv> = async (c, next) => {
  const { origin, trustProxy } = c.var.deps;
  c.header("X-Content-Type-Options", "nosniff");
  c.header("Content-Security-Policy", answerPolicy);
  c.header("Cache-Control", "no-store");
  c.header("Referrer-Policy", "same-origin");
  c.header("X-Request-Id", c.var.requestId);
  if ((origin ?? requestOrigin(c, trustProxy)).startsWith("https:")) {
    c.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  }
  await next();
};
