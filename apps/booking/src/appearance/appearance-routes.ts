import { Hono } from "hono";
import { appearanceAddress, ownPath } from "../http/addresses.ts";
import { readForm } from "../http/read-form.ts";
import type { PagesEnv } from "../pages-env.ts";
import { changedBy } from "./appearance.ts";
import { keepAppearance } from "./appearance-cookie.ts";

/** Changes how pages look and returns to the page that asked. */
export function appearanceRoutes(secure: boolean) {
  return new Hono<PagesEnv>().post(appearanceAddress, async (c) => {
    const form = await readForm(c);
    keepAppearance(c, secure, changedBy(form.line("set"), c.var.appearance));
    return c.redirect(ownPath(form.line("next")), 303);
  });
}
