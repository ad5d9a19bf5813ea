import { z } from "@hono/zod-openapi";
import { addPlace, listPlaces, placeKinds, renamePlace, reopenPlace } from "@prosvet/usecases";
import { IdInPath, text } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";

const tags = ["Расписание"];

const PlaceView = z
  .object({
    id: z.uuid(),
    kind: z.enum(placeKinds),
    name: z.string(),
    address: z.string(),
    isClosed: z.boolean(),
  })
  .openapi("Place");
const PlacesView = z.object({ places: z.array(PlaceView) }).openapi("Places");
const answer = json(PlacesView, "Все места центра");

const address = z.string().trim().max(300);

const getPlaces = defineRoute({
  method: "get",
  path: "/api/schedule/places",
  operationId: "listPlaces",
  summary: "Кабинеты центра и места выездных приёмов; закрытые в конце",
  tags,
  "x-authz": ["head", "registrar", "consultant"],
  responses: { 200: answer },
});

const postPlace = defineRoute({
  method: "post",
  path: "/api/schedule/places",
  operationId: "addPlace",
  summary: "Добавить кабинет или место выездного приёма",
  tags,
  "x-authz": ["head"],
  request: {
    body: jsonBody(
      z.strictObject({ kind: z.enum(placeKinds), name: text(200), address: address.optional() }),
    ),
  },
  responses: { 201: answer },
});

const putPlace = defineRoute({
  method: "put",
  path: "/api/schedule/places/{id}",
  operationId: "renamePlace",
  summary: "Изменить название и адрес места",
  tags,
  "x-authz": ["head"],
  "x-ids": { id: "place" },
  request: { params: IdInPath, body: jsonBody(z.strictObject({ name: text(200), address })) },
  responses: { 200: answer },
});

const postReopening = defineRoute({
  method: "post",
  path: "/api/schedule/places/{id}/reopening",
  operationId: "reopenPlace",
  summary: "Снова открыть закрытое место",
  tags,
  "x-authz": ["head"],
  "x-ids": { id: "place" },
  request: { params: IdInPath, body: jsonBody(z.strictObject({})) },
  responses: { 200: answer },
});

export const placeRoutes = memberRouter()
  .openapi(getPlaces, async (c) => c.json(PlacesView.parse({ places: await listPlaces(c.var.ctx) }), 200))
  .openapi(postPlace, async (c) => {
    const places = await addPlace(c.var.ctx, c.req.valid("json"));
    return c.json(PlacesView.parse({ places }), 201);
  })
  .openapi(putPlace, async (c) => {
    const places = await renamePlace(c.var.ctx, { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json(PlacesView.parse({ places }), 200);
  })
  .openapi(postReopening, async (c) => {
    const places = await reopenPlace(c.var.ctx, c.req.valid("param"));
    return c.json(PlacesView.parse({ places }), 200);
  });
