import { z } from "@hono/zod-openapi";
import {
  AnswerDraft,
  answerWrittenRequest,
  listWrittenRequests,
  openWrittenRequest,
  saveAnswerDraft,
} from "@prosvet/usecases";
import { IdInPath } from "../http/fields.ts";
import { KeyRequired } from "../http/idempotency-key.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { onWire } from "../http/wire.ts";
import {
  GivenAnswerView,
  OpenedRequestView,
  SavedDraftView,
  WrittenRequestsView,
} from "./written-request-view.ts";

const tags = ["Письменные запросы"];
const roles = ["head", "registrar", "consultant"] as const;
const ids = { id: "writtenRequest" } as const;

const version = z
  .int()
  .min(0)
  .max(1_000_000_000)
  .openapi({ description: "Версия черновика, которая была прочитана; 0 — черновика не было." });

const getRequests = defineRoute({
  method: "get",
  path: "/api/written-requests",
  operationId: "listWrittenRequests",
  summary: "Письменные запросы по сроку ответа; консультант видит свои",
  tags,
  "x-authz": roles,
  request: { query: z.strictObject({ state: z.enum(["waiting", "over"]).optional() }) },
  responses: { 200: json(WrittenRequestsView, "Запросы") },
});

const postOpening = defineRoute({
  method: "post",
  path: "/api/written-requests/{id}/opening",
  operationId: "openWrittenRequest",
  summary: "Показать вопрос, черновик и ответ; каждый показ остаётся в журнале действий",
  tags,
  "x-authz": roles,
  "x-ids": ids,
  request: { params: IdInPath, body: jsonBody(z.strictObject({})) },
  responses: { 200: json(OpenedRequestView, "Запрос с вопросом") },
});

const putDraft = defineRoute({
  method: "put",
  path: "/api/written-requests/{id}/draft",
  operationId: "saveAnswerDraft",
  summary: "Сохранить черновик ответа; ответ 409, если его с тех пор изменили",
  tags,
  "x-authz": roles,
  "x-ids": ids,
  request: { params: IdInPath, body: jsonBody(z.strictObject({ version, draft: AnswerDraft })) },
  responses: { 200: json(SavedDraftView, "Новая версия черновика") },
});

const postAnswer = defineRoute({
  method: "post",
  path: "/api/written-requests/{id}/answer",
  operationId: "answerWrittenRequest",
  summary: "Дать ответ: внести услугу в журнал и передать ответ письмом или по номеру и ПИН-коду",
  tags,
  "x-authz": roles,
  "x-ids": ids,
  request: {
    params: IdInPath,
    headers: KeyRequired,
    body: jsonBody(z.strictObject({ version, answer: AnswerDraft })),
  },
  responses: { 201: json(GivenAnswerView, "Строка журнала и как передан ответ") },
});

export const writtenRequestRoutes = memberRouter()
  .openapi(getRequests, async (c) => {
    const list = await listWrittenRequests(c.var.ctx, c.req.valid("query"));
    return c.json(onWire(WrittenRequestsView, list, list.timezone), 200);
  })
  .openapi(postOpening, async (c) => {
    const opened = await openWrittenRequest(c.var.ctx, c.req.valid("param").id);
    return c.json(onWire(OpenedRequestView, opened, opened.timezone), 200);
  })
  .openapi(putDraft, async (c) => {
    const saved = await saveAnswerDraft(c.var.ctx, { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json(onWire(SavedDraftView, saved, c.var.timezone), 200);
  })
  .openapi(postAnswer, async (c) => {
    const key = c.req.valid("header")["idempotency-key"];
    const given = await answerWrittenRequest(
      c.var.ctx,
      { ...c.req.valid("param"), ...c.req.valid("json") },
      key,
    );
    return c.json(onWire(GivenAnswerView, given, given.timezone), 201);
  });
