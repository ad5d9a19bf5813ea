import { createMiddleware } from "hono/factory";
import type { BookingPagesDeps, PagesEnv } from "../pages-env.ts";

/** The policy of a page: styles, and the one script of those that have it, by the hashes of what is inlined. */
export const contentPolicy = (styleHashes: readonly string[] = [], scriptHash?: string) =>
  [
    "default-src 'none'",
    `style-src ${styleHashes.length > 0 ? styleHashes.map((hash) => `'sha256-${hash}'`).join(" ") : "'none'"}`,
    ...(scriptHash ? [`script-src 'sha256-${scriptHash}'`] : []),
    "img-src 'self' data:",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join("; ");

/** Set before the page is made, so that errors carry them too. */
export const sendSecurityHeaders = ({ setBrowserHeaders }: Pick<BookingPagesDeps, "setBrowserHeaders">) =>
  createMiddleware<PagesEnv>(async (c, next) => {
    setBrowserHeaders(c);
    c.header("Content-Security-Policy", contentPolicy());
    c.header("Cross-Origin-Opener-Policy", "same-origin");
    c.header("Cross-Origin-Resource-Policy", "same-origin");
    c.header("Cache-Control", "no-store");
    await next();
  });
