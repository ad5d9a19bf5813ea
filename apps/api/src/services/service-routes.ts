import { listJournal, recordService } from "@prosvet/usecases";
import { KeyRequired } from "../http/idempotency-key.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { onWire } from "../http/wire.ts";
import { correctionRoutes } from "./correction-routes.ts";
import { draftRoutes } from "./draft-routes.ts";
import { handedRoutes } from "./handed-routes.ts";
import { JournalQuery, journalFilterOf } from "./journal-query.ts";
import { serviceRatingRoutes } from "./rating-route.ts";
import { ServiceBody } from "./service-body.ts";
import { JournalView, ServiceAnswer } from "./service-view.ts";
import { templateRoutes } from "./template-routes.ts";
import { wordsRoutes } from "./words-route.ts";

const tags = ["Журнал услуг"];
const members = ["head", "registrar", "consultant"] as const;

const postService = defineRoute({
  method: "post",
  path: "/api/services",
  operationId: "recordService",
  summary: "Внести услугу в журнал; консультант вносит оказанные им самим",
  tags,
  "x-authz": members,
  request: { headers: KeyRequired, body: jsonBody(ServiceBody) },
  responses: { 201: json(ServiceAnswer, "Строка журнала") },
});

const getServices = defineRoute({
  method: "get",
  path: "/api/services",
  operationId: "listJournal",
  summary: "Страница журнала, новые номера сначала; консультант видит свои строки",
  tags,
  "x-authz": members,
  request: { query: JournalQuery },
  responses: { 200: json(JournalView, "Строки журнала") },
});

export const serviceRoutes = memberRouter()
  .openapi(postService, async (c) => {
    const key = c.req.valid("header")["idempotency-key"];
    const service = await recordService(c.var.ctx, c.req.valid("json"), key);
    return c.json(onWire(ServiceAnswer, { service }, c.var.timezone), 201);
  })
  .openapi(getServices, async (c) => {
    const page = await listJournal(c.var.ctx, journalFilterOf(c.req.valid("query")));
    return c.json(onWire(JournalView, page, page.timezone), 200);
  })
  .route("/", correctionRoutes)
  .route("/", draftRoutes)
  .route("/", templateRoutes)
  .route("/", serviceRatingRoutes)
  .route("/", wordsRoutes)
  .route("/", handedRoutes);
