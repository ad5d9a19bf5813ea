import type { Context } from "hono";
import type { Place } from "./environment.ts";
import { isOverTls } from "./request-origin.ts";

/** What every answer of the deployment tells a browser, set before it is made, so that errors carry it too (ASVS 3.4). */
export function setBrowserHeaders(c: Context, { origin }: Pick<Place, "origin">): void {
  c.header("X-Content-Type-Options", "nosniff");
  // Not no-referrer: with it browsers send «Origin: null» when a form is posted, and the form would be refused.
  c.header("Referrer-Policy", "same-origin");
  if (isOverTls(origin)) c.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
}
