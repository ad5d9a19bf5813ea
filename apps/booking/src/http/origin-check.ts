import { createMiddleware } from "hono/factory";
import type { BookingPagesDeps, PagesEnv } from "../pages-env.ts";
import { PageRefusal } from "./page-refusal.ts";

const safeMethods = ["GET", "HEAD"];

/** A form is taken only from our own pages. */
export const refuseForeignPosts = ({ isOwnOrigin }: Pick<BookingPagesDeps, "isOwnOrigin">) =>
  createMiddleware<PagesEnv>(async (c, next) => {
    if (!safeMethods.includes(c.req.method) && !isOwnOrigin(c)) throw new PageRefusal("foreign_post");
    await next();
  });
