import { Hono } from "hono";
import { bookingAddress, homeAddress } from "../http/addresses.ts";
import { sendPage } from "../layout/send-page.ts";
import type { PagesEnv } from "../pages-env.ts";
import { calendarFile } from "./calendar-file.ts";
import { donePage, putOffMark } from "./done-page.ts";
import { letTimeGo } from "./held-time.ts";

/** The confirmation and its calendar file: both read the sealed ticket, so no address holds the PIN. */
export const doneRoutes = new Hono<PagesEnv>()
  .get("/done", (c) => {
    const ticket = c.var.ticket.read(c);
    if (!ticket?.made) return c.redirect(bookingAddress(c.var.centre.slug, "find"), 303);
    return sendPage(c, donePage(c.var.centre, ticket, c.req.query(putOffMark) !== undefined));
  })
  .get("/calendar.ics", (c) => {
    const booking = c.var.ticket.read(c)?.booking;
    const file = booking && calendarFile(booking, c.var.centre, c.var.ctx.now);
    if (!file) return c.redirect(bookingAddress(c.var.centre.slug, "find"), 303);
    return c.body(file, 200, {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="konsultaciya.ics"',
    });
  })
  .post("/erasure", async (c) => {
    await letTimeGo(c, c.var.draft.read(c));
    c.var.draft.erase(c);
    c.var.ticket.erase(c);
    return c.redirect(homeAddress, 303);
  });
