import { z } from "@hono/zod-openapi";
import {
  DiscloseRecipient,
  discloseRecipient,
  FindRecipients,
  findRecipients,
  listDuplicates,
  MergeRecipients,
  mergeRecipients,
  readRecipient,
} from "@prosvet/usecases";
import { IdInPath } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { onWire } from "../http/wire.ts";
import {
  DisclosedRecipientView,
  DuplicatesView,
  FoundRecipientsView,
  RecipientView,
} from "./recipient-view.ts";

const tags = ["Получатели"];

const postSearch = defineRoute({
  method: "post",
  path: "/api/recipients/searches",
  operationId: "findRecipients",
  summary:
    "Найти получателя по телефону, почте, имени или коду, точно; каждое открытое имя остаётся в журнале действий",
  tags,
  "x-authz": ["head", "registrar", "consultant"],
  request: { body: jsonBody(FindRecipients) },
  responses: { 200: json(FoundRecipientsView, "Кто нашёлся, не больше двадцати") },
});

const postDuplicates = defineRoute({
  method: "post",
  path: "/api/recipients/duplicates",
  operationId: "listDuplicates",
  summary: "Получатели с одним телефоном, почтой или именем; каждое открытое имя остаётся в журнале действий",
  tags,
  "x-authz": ["head", "registrar"],
  request: { body: jsonBody(z.strictObject({})) },
  responses: { 200: json(DuplicatesView, "Похожие получатели") },
});

const getRecipient = defineRoute({
  method: "get",
  path: "/api/recipients/{id}",
  operationId: "readRecipient",
  summary: "Карточка получателя под кодом, без имени и контактов; консультанту только тех, кому он помогает",
  tags,
  "x-authz": ["head", "registrar", "consultant"],
  "x-ids": { id: "recipient" },
  request: { params: IdInPath },
  responses: { 200: json(RecipientView, "Карточка") },
});

const postDisclosure = defineRoute({
  method: "post",
  path: "/api/recipients/{id}/disclosure",
  operationId: "discloseRecipient",
  summary: "Карточка с именем и контактами; каждый показ остаётся в журнале действий",
  tags,
  "x-authz": ["head", "registrar", "consultant"],
  "x-ids": { id: "recipient" },
  request: { params: IdInPath, body: jsonBody(DiscloseRecipient.omit({ id: true })) },
  responses: { 200: json(DisclosedRecipientView, "Карточка с именем") },
});

const postMerge = defineRoute({
  method: "post",
  path: "/api/recipients/{id}/merges",
  operationId: "mergeRecipients",
  summary: "Объединить: получатель `gone` становится одним человеком с этим; отменить нельзя",
  tags,
  "x-authz": ["head", "registrar"],
  "x-ids": { id: "recipient" },
  request: { params: IdInPath, body: jsonBody(MergeRecipients.omit({ keep: true })) },
  responses: { 200: json(RecipientView, "Карточка того, кто остался") },
});

export const recipientRoutes = memberRouter()
  .openapi(postSearch, async (c) => {
    const { timezone, ...found } = await findRecipients(c.var.ctx, c.req.valid("json"));
    return c.json(onWire(FoundRecipientsView, found, timezone), 200);
  })
  .openapi(postDuplicates, async (c) => {
    const { timezone, ...found } = await listDuplicates(c.var.ctx);
    return c.json(onWire(DuplicatesView, found, timezone), 200);
  })
  .openapi(getRecipient, async (c) => {
    const { timezone, ...card } = await readRecipient(c.var.ctx, c.req.valid("param").id);
    return c.json(onWire(RecipientView, card, timezone), 200);
  })
  .openapi(postDisclosure, async (c) => {
    const wanted = { ...c.req.valid("param"), ...c.req.valid("json") };
    const { timezone, ...card } = await discloseRecipient(c.var.ctx, wanted);
    return c.json(onWire(DisclosedRecipientView, card, timezone), 200);
  })
  .openapi(postMerge, async (c) => {
    const wanted = { keep: c.req.valid("param").id, ...c.req.valid("json") };
    const { timezone, ...card } = await mergeRecipients(c.var.ctx, wanted);
    return c.json(onWire(RecipientView, card, timezone), 200);
  });
