import { createMiddleware } from "hono/factory";
import type { PageContext, PagesEnv } from "../pages-env.ts";
import { PageRefusal } from "./page-refusal.ts";

const safeMethods = ["GET", "HEAD"];

/** A form is taken only from our own pages: the browser says so in Sec-Fetch-Site or in Origin. */
export const refuseForeignPosts = (secure: boolean) =>
  createMiddleware<PagesEnv>(async (c, next) => {
    if (!safeMethods.includes(c.req.method) && !isOwnPost(c, secure)) throw new PageRefusal("foreign_post");
    await next();
  });

function isOwnPost(c: PageContext, secure: boolean): boolean {
  const site = c.req.header("Sec-Fetch-Site");
  if (site !== undefined) return site === "same-origin" || site === "none";
  const host = c.req.header("Host") ?? new URL(c.req.url).host;
  return c.req.header("Origin") === `${secure ? "https" : "http"}://${host}`;
}
