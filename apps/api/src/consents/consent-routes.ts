import { z } from "@hono/zod-openapi";
import { consentPurposes, withdrawalWays } from "@prosvet/domain";
import { listConsents, listConsentsOf, recordConsent, withdrawConsent } from "@prosvet/usecases";
import { Day, IdInPath, numberInQuery, text } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { onWire } from "../http/wire.ts";
import { consentTextRoutes } from "./consent-text-routes.ts";
import { ConsentPageView, ConsentsView } from "./consent-view.ts";
import { scanRoutes } from "./scan-routes.ts";

const tags = ["Согласия"];
const authz = { "x-authz": ["head", "registrar"] } as const;

const getConsents = defineRoute({
  method: "get",
  path: "/api/consents",
  operationId: "listConsents",
  summary: "Журнал согласий за год: номера подряд, коды вместо имён",
  ...{ tags, ...authz },
  request: {
    query: z.strictObject({
      year: numberInQuery(2000, 2100),
      purpose: z.enum(consentPurposes).optional(),
      before: numberInQuery(1, 10_000_000).optional(),
    }),
  },
  responses: { 200: json(ConsentPageView, "Согласия, новые сначала") },
});

const getOfRecipient = defineRoute({
  method: "get",
  path: "/api/recipients/{id}/consents",
  operationId: "listConsentsOf",
  summary: "Согласия одного получателя",
  ...{ tags, ...authz, "x-ids": { id: "recipient" } },
  request: { params: IdInPath },
  responses: { 200: json(ConsentsView, "Согласия, новые сначала") },
});

const postConsent = defineRoute({
  method: "post",
  path: "/api/recipients/{id}/consents",
  operationId: "recordConsent",
  summary: "Внести согласие на бумаге или по телефону",
  ...{ tags, ...authz, "x-ids": { id: "recipient" } },
  request: {
    params: IdInPath,
    body: jsonBody(
      z.strictObject({
        purpose: z.enum(consentPurposes),
        how: z.enum(["paper", "oral_by_phone"]),
        paperNumber: text(50).optional(),
        paperDate: Day.optional(),
        validUntil: Day.optional(),
      }),
    ),
  },
  responses: { 201: json(ConsentsView, "Согласия получателя") },
});

const postWithdrawal = defineRoute({
  method: "post",
  path: "/api/consents/{id}/withdrawal",
  operationId: "withdrawConsent",
  summary: "Отозвать согласие по просьбе получателя",
  ...{ tags, ...authz, "x-ids": { id: "consent" } },
  request: {
    params: IdInPath,
    body: jsonBody(z.strictObject({ how: z.enum(withdrawalWays), paper: text(50).optional() })),
  },
  responses: { 200: json(ConsentsView, "Согласия получателя") },
});

const registerRoutes = memberRouter()
  .openapi(getConsents, async (c) => {
    const { timezone, ...page } = await listConsents(c.var.ctx, c.req.valid("query"));
    return c.json(onWire(ConsentPageView, page, timezone), 200);
  })
  .openapi(getOfRecipient, async (c) => {
    const { timezone, consents } = await listConsentsOf(c.var.ctx, c.req.valid("param").id);
    return c.json(onWire(ConsentsView, { consents }, timezone), 200);
  })
  .openapi(postConsent, async (c) => {
    const input = { ...c.req.valid("json"), recipientId: c.req.valid("param").id };
    const consents = await recordConsent(c.var.ctx, input);
    return c.json(onWire(ConsentsView, { consents }, c.var.timezone), 201);
  })
  .openapi(postWithdrawal, async (c) => {
    const input = { ...c.req.valid("json"), ...c.req.valid("param") };
    const consents = await withdrawConsent(c.var.ctx, input);
    return c.json(onWire(ConsentsView, { consents }, c.var.timezone), 200);
  });

export const consentRoutes = memberRouter()
  .route("/", registerRoutes)
  .route("/", scanRoutes)
  .route("/", consentTextRoutes);
