import { readFileSync } from "node:fs";
import { Hono } from "hono";
import { centreAddress } from "../http/addresses.ts";
import { contentPolicy } from "../http/security-headers.ts";
import { accentStyle, styleOf } from "../layout/stylesheet.ts";
import type { PagesEnv } from "../pages-env.ts";
import { posterPage } from "./poster-page.ts";

const sheet = styleOf(
  readFileSync(new URL("./poster.css", import.meta.url), "utf8")
    .replace(/\s*\n\s*/g, "")
    .replace(/([:,]) /g, "$1"),
);

/** The poster of a centre, in its colour. */
export const posterRoutes = new Hono<PagesEnv>().get("/", (c) => {
  const { centre, appearance, originOf } = c.var;
  const accent = accentStyle(centre.accent, { ...appearance, on: false });
  const styles = accent ? [sheet, accent] : [sheet];
  c.header("Content-Security-Policy", contentPolicy(styles.map(({ hash }) => hash)));
  return c.html(posterPage(centre, `${originOf(c)}${centreAddress(centre.slug)}`, styles));
});
