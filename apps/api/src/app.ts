import { randomUUID } from "node:crypto";
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { compress } from "hono/compress";
import { methodNotAllowed } from "hono/method-not-allowed";
import { auditRoutes } from "./audit/audit-routes.ts";
import { bookingRoutes } from "./bookings/booking-routes.ts";
import { calendarFeedRoutes } from "./calendars/calendar-feed-routes.ts";
import { operatorRoutes } from "./centres/operator-routes.ts";
import { consentRoutes } from "./consents/consent-routes.ts";
import { consultantRoutes } from "./consultants/consultant-routes.ts";
import { controlRoutes } from "./control/control-routes.ts";
import { daySheetRoutes } from "./day-sheet/day-sheet-routes.ts";
import { deskRoutes } from "./desk/desk-routes.ts";
import { docsRoutes } from "./docs/docs-routes.ts";
import { openApiDocument } from "./docs/openapi-document.ts";
import { erasureRoutes } from "./erasure/erasure-routes.ts";
import { familyRoutes } from "./families/family-routes.ts";
import type { ApiDeps, ApiEnv } from "./http/environment.ts";
import { jsonOnly, smallBody } from "./http/json-body.ts";
import { onError } from "./http/on-error.ts";
import { plainQuery } from "./http/plain-query.ts";
import { problem } from "./http/problem.ts";
import { sameOrigin } from "./http/same-origin.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { onInvalid } from "./http/validation.ts";
import { importRoutes } from "./imports/import-routes.ts";
import { logoRoutes } from "./logos/logo-routes.ts";
import { materialRoutes } from "./materials/material-routes.ts";
import { notificationRoutes } from "./notifications/notification-routes.ts";
import { organisationRoutes } from "./organisations/organisation-routes.ts";
import { publicBookingRoutes } from "./public/booking-routes.ts";
import { publicCentreRoutes } from "./public/centre-routes.ts";
import { challengeRoutes } from "./public/challenge-route.ts";
import { publicHoldRoutes } from "./public/hold-routes.ts";
import { ownBookingRoutes } from "./public/own-booking-routes.ts";
import { ratingRoutes } from "./public/rating-routes.ts";
import { waitingRoutes } from "./public/waiting-routes.ts";
import { recipientRoutes } from "./recipients/recipient-routes.ts";
import { registerRoutes } from "./registers/register-routes.ts";
import { limitsRoutes } from "./regulation/limits-routes.ts";
import { regulationRoutes } from "./regulation/regulation-routes.ts";
import { retentionRoutes } from "./retention/retention-routes.ts";
import { scheduleRoutes } from "./schedule/schedule-routes.ts";
import { serviceRoutes } from "./services/service-routes.ts";
import { passwordRoutes } from "./sessions/password-routes.ts";
import { sessionRoutes } from "./sessions/session-routes.ts";
import { staffRoutes } from "./staff/staff-routes.ts";
import { departmentRoutes } from "./statistics/department-routes.ts";
import { subjectRequestRoutes } from "./subject-requests/subject-request-routes.ts";
import { ticketRoutes } from "./tickets/ticket-routes.ts";
import { typicalQuestionRoutes } from "./typical-questions/typical-question-routes.ts";
import { writtenRequestRoutes } from "./written-requests/written-request-routes.ts";

export type { ApiDeps } from "./http/environment.ts";
export { type HttpRules, httpRules } from "./http/http-rules.ts";
export type { Log, LogLine } from "./http/log.ts";
export { isOverTls } from "./http/request-origin.ts";

const onMethodNotAllowed = (c: Context, methods: string[]) => {
  c.header("Allow", methods.join(", "));
  return problem(c, { code: "method_not_allowed", detail: "Такого действия по этому адресу нет." });
};

/**
 * The JSON API of staff, department and public booking, with its document and the page that shows it.
 * Paths carry `/api`; the only other one is `/openapi.json`. Nothing outside those paths is touched.
 */
export function createApi(deps: ApiDeps): OpenAPIHono<ApiEnv> {
  const app = new OpenAPIHono<ApiEnv>({ defaultHook: onInvalid });
  app.onError(onError);
  app.notFound((c) => problem(c, { code: "not_found", detail: "Такого адреса нет." }));
  for (const path of ["/api/*", "/openapi.json"]) {
    app.use(path, (c, next) => {
      c.set("deps", deps);
      c.set("requestId", randomUUID());
      return next();
    });
    app.use(path, securityHeaders);
    app.use(path, methodNotAllowed({ app, onMethodNotAllowed }));
    app.use(path, sameOrigin(deps), smallBody, plainQuery, jsonOnly);
  }
  app.use("/api/public/*", compress());
  app.route("/", sessionRoutes);
  app.route("/", passwordRoutes);
  app.route("/", bookingRoutes);
  app.route("/", deskRoutes);
  app.route("/", scheduleRoutes);
  app.route("/", consultantRoutes);
  app.route("/", consentRoutes);
  app.route("/", recipientRoutes);
  app.route("/", erasureRoutes);
  app.route("/", retentionRoutes);
  app.route("/", subjectRequestRoutes);
  app.route("/", staffRoutes);
  app.route("/", serviceRoutes);
  app.route("/", registerRoutes);
  app.route("/", importRoutes);
  app.route("/", ticketRoutes);
  app.route("/", writtenRequestRoutes);
  app.route("/", materialRoutes);
  app.route("/", organisationRoutes);
  app.route("/", familyRoutes);
  app.route("/", typicalQuestionRoutes);
  app.route("/", calendarFeedRoutes);
  app.route("/", daySheetRoutes);
  app.route("/", limitsRoutes);
  app.route("/", regulationRoutes);
  app.route("/", logoRoutes);
  app.route("/", notificationRoutes);
  app.route("/", auditRoutes);
  app.route("/", controlRoutes);
  app.route("/", departmentRoutes);
  app.route("/", operatorRoutes);
  app.route("/", publicCentreRoutes);
  app.route("/", publicBookingRoutes);
  app.route("/", publicHoldRoutes);
  app.route("/", ownBookingRoutes);
  app.route("/", challengeRoutes);
  app.route("/", waitingRoutes);
  app.route("/", ratingRoutes);
  app.route("/", docsRoutes());
  app.get("/openapi.json", openApiDocument(app));
  return app;
}
