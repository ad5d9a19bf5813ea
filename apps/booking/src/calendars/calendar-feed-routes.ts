import { AppError } from "@prosvet/usecases";
import { type BusyTime, readCalendar } from "@prosvet/usecases/calendars";
import { Hono } from "hono";
import type { PageContext, PagesEnv } from "../pages-env.ts";
import { calendarFeed, feedSeconds } from "./calendar-feed.ts";

/** The secret calendar of a consultant. Whatever opens nothing is answered alike: no such calendar. */
export const calendarFeedRoutes = new Hono<PagesEnv>().get("/:file", async (c) => {
  const [, token] = /^([\w-]{43})\.ics$/.exec(c.req.param("file")) ?? [];
  const times = token ? await timesOf(c, token) : null;
  if (!times) return c.text("Такого календаря нет.", 404);
  c.header("Cache-Control", `private, max-age=${feedSeconds}`);
  c.header("Content-Type", "text/calendar; charset=utf-8");
  c.header("X-Robots-Tag", "noindex");
  return c.body(calendarFeed(times, c.var.centre, c.var.ctx.now));
});

const timesOf = (c: PageContext, token: string): Promise<BusyTime[] | null> =>
  readCalendar(c.var.ctx, c.var.centre, token).catch((error: unknown) => {
    if (error instanceof AppError && error.code === "not_found") return null;
    throw error;
  });
