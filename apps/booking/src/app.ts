import { isSlug } from "@prosvet/domain";
import { contextOf } from "@prosvet/usecases";
import { findCentre } from "@prosvet/usecases/centres";
import { Hono } from "hono";
import { createMiddleware } from "hono/factory";
import { routePath } from "hono/route";
import { readAppearance } from "./appearance/appearance-cookie.ts";
import { appearanceRoutes } from "./appearance/appearance-routes.ts";
import { checkRoutes } from "./bookings/check-routes.ts";
import { doneRoutes } from "./bookings/done-routes.ts";
import { howRoutes } from "./bookings/how-routes.ts";
import { topicRoutes } from "./bookings/topic-routes.ts";
import { whenRoutes } from "./bookings/when-routes.ts";
import { whoRoutes } from "./bookings/who-routes.ts";
import { calendarFeedRoutes } from "./calendars/calendar-feed-routes.ts";
import { centreRoutes } from "./centres/centre-routes.ts";
import { bookingAddress } from "./http/addresses.ts";
import { compressPages } from "./http/compress-pages.ts";
import { sendAbsent, sendError } from "./http/error-page.ts";
import { refuseForeignPosts } from "./http/origin-check.ts";
import { sendSecurityHeaders } from "./http/security-headers.ts";
import { smallForm } from "./http/small-form.ts";
import { linkRoutes } from "./own-booking/link-routes.ts";
import { ownBookingRoutes } from "./own-booking/own-booking-routes.ts";
import type { BookingPagesDeps, PagesEnv } from "./pages-env.ts";
import { posterRoutes } from "./posters/poster-routes.ts";
import { draftCookie } from "./sealed/draft-cookie.ts";
import { ticketCookie } from "./sealed/ticket-cookie.ts";
import { askRoutes } from "./written/ask-routes.ts";

export type { BookingPagesDeps } from "./pages-env.ts";

const stepRoutes = [
  askRoutes,
  topicRoutes,
  howRoutes,
  whenRoutes,
  whoRoutes,
  checkRoutes,
  doneRoutes,
  ownBookingRoutes,
];

/** The parents' pages: lists of centres, a centre, booking, one's own booking. Paths are absolute, from `/`. */
export function createBookingPages(deps: BookingPagesDeps): Hono<PagesEnv> {
  const { secureCookies: secure } = deps;
  const app = new Hono<PagesEnv>({ strict: false });
  app.onError((error, c) => sendError(c, error, routePath(c, -1)));
  app.notFound(sendAbsent);
  app.use(compressPages, sendSecurityHeaders(deps), openVisit(deps), refuseForeignPosts(deps), smallForm);
  app.use("/c/:slug/*", openCentre);
  app.route("/", appearanceRoutes(secure));
  app.route("/", centreRoutes);
  app.route("/", linkRoutes);
  app.get("/c/:slug/booking", (c) => c.redirect(bookingAddress(c.var.centre.slug, "topic"), 302));
  app.route("/c/:slug/calendar", calendarFeedRoutes);
  app.route("/c/:slug/poster", posterRoutes);
  for (const routes of stepRoutes) app.route("/c/:slug/booking", routes);
  return app;
}

function openVisit(deps: BookingPagesDeps) {
  const { secureCookies: secure } = deps;
  const [draft, ticket] = [draftCookie(deps, secure), ticketCookie(deps, secure)];
  return createMiddleware<PagesEnv>(async (c, next) => {
    c.set("statusOf", deps.statusOf);
    c.set("originOf", deps.originOf);
    c.set("appearance", readAppearance(c, secure));
    c.set("draft", draft);
    c.set("ticket", ticket);
    c.set("ctx", contextOf(deps, { kind: "parent", address: deps.addressOf(c) }));
    await next();
  });
}

const openCentre = createMiddleware<PagesEnv>(async (c, next) => {
  const slug = c.req.param("slug") ?? "";
  if (!isSlug(slug)) return sendAbsent(c);
  c.set("centre", await findCentre(c.var.ctx, slug));
  await next();
});
