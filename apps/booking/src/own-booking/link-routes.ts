import { AppError } from "@prosvet/usecases";
import { readOwnBooking } from "@prosvet/usecases/bookings";
import { Hono } from "hono";
import { sendPage } from "../layout/send-page.ts";
import type { PagesEnv } from "../pages-env.ts";
import { findPage } from "./find-page.ts";
import { keepTicket, toMine } from "./open-ticket.ts";

/**
 * The link of a notice: opens the booking for this browser and goes on to an address that holds no secret. Programs that
 * follow links in mails change nothing by it.
 */
export const linkRoutes = new Hono<PagesEnv>().get("/c/:slug/l/:token", async (c) => {
  const { ctx, centre } = c.var;
  const link = c.req.param("token").slice(0, 100);
  try {
    keepTicket(c, { link }, await readOwnBooking(ctx, centre, { link }));
    return toMine(c);
  } catch (error) {
    if (!(error instanceof AppError) || !["not_found", "too_many"].includes(error.code)) throw error;
    if (error.retryAfterSeconds) c.header("Retry-After", String(error.retryAfterSeconds));
    const errors = [{ field: "number", message: error.message }];
    return sendPage(c, findPage(centre, { number: "", pin: "" }, errors), c.var.statusOf(error.code));
  }
});
