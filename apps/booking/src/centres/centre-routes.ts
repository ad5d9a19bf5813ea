import { findCentre, findCentreByHost, listCentres } from "@prosvet/usecases/centres";
import { readLogo } from "@prosvet/usecases/logos";
import { Hono } from "hono";
import { centresAddress, homeAddress } from "../http/addresses.ts";
import { sendPage } from "../layout/send-page.ts";
import type { PageContext, PagesEnv } from "../pages-env.ts";
import { centreListPage } from "./centre-list-page.ts";
import { centrePage } from "./centre-page.ts";
import { findCentres } from "./centre-search.ts";
import { rulesPage } from "./rules-page.ts";

/** The list of centres, and the page of one; a centre's own hostname opens its page at once. */
export const centreRoutes = new Hono<PagesEnv>()
  .get(homeAddress, async (c) => {
    const slug = await findCentreByHost(c.var.ctx, hostOf(c));
    if (slug === null) return sendCentreList(c);
    c.set("centre", await findCentre(c.var.ctx, slug));
    return sendPage(c, centrePage(c.var.centre));
  })
  .get(centresAddress, sendCentreList)
  .get("/c/:slug/logo/:version{[0-9a-f]{16}\\.png}", async (c) => {
    const version = c.req.param("version").slice(0, 16);
    const png = await readLogo(c.var.ctx.db, c.var.centre, version);
    if (!png) return c.notFound();
    c.header("Cache-Control", "public, max-age=31536000, immutable");
    return c.body(new Uint8Array(png), 200, { "Content-Type": "image/png" });
  })
  .get("/c/:slug/rules", (c) => sendPage(c, rulesPage(c.var.centre)))
  .get("/c/:slug", (c) => sendPage(c, centrePage(c.var.centre)));

async function sendCentreList(c: PageContext) {
  const all = await listCentres(c.var.ctx);
  const search = {
    words: (c.req.query("q") ?? "").slice(0, 100),
    municipality: (c.req.query("m") ?? "").slice(0, 200),
  };
  return sendPage(c, centreListPage(findCentres(all, search), search, all.length));
}

const hostOf = (c: PageContext) =>
  (c.req.header("Host") ?? new URL(c.req.url).host).replace(/:\d+$/, "").toLowerCase();
