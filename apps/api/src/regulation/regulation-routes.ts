import { z } from "@hono/zod-openapi";
import { readEdition, readRegulationBook, SetProfile, setProfile, setTexts } from "@prosvet/usecases";
import { Day, IdInPath, text, Uuid } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { onWire } from "../http/wire.ts";
import { actRoutes } from "./act-routes.ts";
import { documentRoute } from "./document-route.ts";
import { EditionView, ProfileView, RegulationView } from "./regulation-view.ts";

const tags = ["Порядок центра"];

const TextsBody = z.strictObject({
  basedOn: Uuid.nullable().openapi({ description: "`textVersionId`, который был прочитан." }),
  orderNumber: text(60),
  effectiveFrom: Day,
  texts: z.record(z.string().max(60), z.unknown()).openapi({ description: "Все тексты, как их отдаёт GET." }),
});

const getRegulation = defineRoute({
  method: "get",
  path: "/api/regulation",
  operationId: "readRegulationBook",
  summary: "Порядок центра: сведения, тексты, пределы, правовые акты и редакции",
  tags,
  "x-authz": ["head", "registrar", "consultant"],
  responses: { 200: json(RegulationView, "Порядок") },
});

const getEdition = defineRoute({
  method: "get",
  path: "/api/regulation/editions/{id}",
  operationId: "readEdition",
  summary: "Что установлено в редакции Порядка: пределы и тексты целиком",
  tags,
  "x-authz": ["head", "registrar", "consultant"],
  "x-ids": { id: "limitVersion" },
  request: { params: IdInPath },
  responses: { 200: json(EditionView, "Редакция") },
});

const putProfile = defineRoute({
  method: "put",
  path: "/api/regulation/profile",
  operationId: "setProfile",
  summary: "Изменить сведения о центре: название, организацию, руководителя, контакты, цвет",
  tags,
  "x-authz": ["head"],
  request: { body: jsonBody(SetProfile) },
  responses: { 200: json(ProfileView, "Сведения") },
});

const postTexts = defineRoute({
  method: "post",
  path: "/api/regulation/texts",
  operationId: "setTexts",
  summary: "Установить тексты Порядка приказом с даты",
  tags,
  "x-authz": ["head"],
  request: { body: jsonBody(TextsBody) },
  responses: { 201: json(RegulationView, "Порядок, как он действует сегодня") },
});

export const regulationRoutes = memberRouter()
  .openapi(getRegulation, async (c) => {
    const book = await readRegulationBook(c.var.ctx);
    return c.json(onWire(RegulationView, book, book.timezone), 200);
  })
  .openapi(getEdition, async (c) =>
    c.json(EditionView.parse(await readEdition(c.var.ctx, c.req.valid("param"))), 200),
  )
  .openapi(putProfile, async (c) =>
    c.json(ProfileView.parse(await setProfile(c.var.ctx, c.req.valid("json"))), 200),
  )
  .openapi(postTexts, async (c) => {
    const book = await setTexts(c.var.ctx, c.req.valid("json"));
    return c.json(onWire(RegulationView, book, book.timezone), 201);
  })
  .route("/", actRoutes)
  .route("/", documentRoute);
