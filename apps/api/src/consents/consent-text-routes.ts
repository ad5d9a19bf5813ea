import { z } from "@hono/zod-openapi";
import { consentPurposes } from "@prosvet/domain";
import { adoptConsentText, readConsentTexts } from "@prosvet/usecases";
import { text } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { ConsentTextsView } from "./consent-view.ts";

const tags = ["Согласия"];

const getTexts = defineRoute({
  method: "get",
  path: "/api/consent-texts",
  operationId: "readConsentTexts",
  summary: "Тексты согласий во всех редакциях",
  tags,
  "x-authz": ["head", "registrar"],
  responses: { 200: json(ConsentTextsView, "Тексты") },
});

const postText = defineRoute({
  method: "post",
  path: "/api/consent-texts",
  operationId: "adoptConsentText",
  summary: "Принять новую редакцию согласия, прежние не меняются",
  tags,
  "x-authz": ["head"],
  request: {
    body: jsonBody(z.strictObject({ purpose: z.enum(consentPurposes), title: text(200), text: text(8000) })),
  },
  responses: { 201: json(ConsentTextsView, "Тексты") },
});

export const consentTextRoutes = memberRouter()
  .openapi(getTexts, async (c) =>
    c.json(ConsentTextsView.parse({ texts: await readConsentTexts(c.var.ctx) }), 200),
  )
  .openapi(postText, async (c) => {
    const texts = await adoptConsentText(c.var.ctx, c.req.valid("json"));
    return c.json(ConsentTextsView.parse({ texts }), 201);
  });
