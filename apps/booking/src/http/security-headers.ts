import { createMiddleware } from "hono/factory";
import type { BookingPagesDeps, PagesEnv } from "../pages-env.ts";

/** The policy of a page: no scripts at all, styles by the hashes of what is inlined. */
export const contentPolicy = (styleHashes: readonly string[] = []) =>
  [
    "default-src 'none'",
    `style-src ${styleHashes.length > 0 ? styleHashes.map((hash) => `'sha256-${hash}'`).join(" ") : "'none'"}`,
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
