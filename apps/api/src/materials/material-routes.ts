import { z } from "@hono/zod-openapi";
import { addMaterial, changeMaterial, GivenMaterial, listMaterials } from "@prosvet/usecases";
import { IdInPath } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";

const tags = ["Материалы"];

const MaterialView = z
  .object({ id: z.uuid(), title: z.string(), address: z.string(), offered: z.boolean() })
  .openapi("Material");
const MaterialAnswer = z.object({ material: MaterialView }).openapi("MaterialAnswer");
const MaterialsView = z.object({ materials: z.array(MaterialView) }).openapi("Materials");

const getMaterials = defineRoute({
  method: "get",
  path: "/api/materials",
  operationId: "listMaterials",
  summary:
    "Библиотека материалов центра по названию; `offered: false` — убран, но остаётся в прежних ответах",
  tags,
  "x-authz": ["head", "registrar", "consultant"],
  responses: { 200: json(MaterialsView, "Материалы") },
});

const postMaterial = defineRoute({
  method: "post",
  path: "/api/materials",
  operationId: "addMaterial",
  summary: "Добавить материал: название и ссылку",
  tags,
  "x-authz": ["head", "registrar"],
  request: { body: jsonBody(GivenMaterial) },
  responses: { 201: json(MaterialAnswer, "Материал") },
});

const putMaterial = defineRoute({
  method: "put",
  path: "/api/materials/{id}",
  operationId: "changeMaterial",
  summary: "Исправить материал, убрать его из библиотеки или вернуть",
  tags,
  "x-authz": ["head", "registrar"],
  "x-ids": { id: "material" },
  request: { params: IdInPath, body: jsonBody(GivenMaterial.extend({ offered: z.boolean() })) },
  responses: { 200: json(MaterialAnswer, "Материал") },
});

export const materialRoutes = memberRouter()
  .openapi(getMaterials, async (c) =>
    c.json(MaterialsView.parse({ materials: await listMaterials(c.var.ctx) }), 200),
  )
  .openapi(postMaterial, async (c) => {
    const material = await addMaterial(c.var.ctx, c.req.valid("json"));
    return c.json(MaterialAnswer.parse({ material }), 201);
  })
  .openapi(putMaterial, async (c) => {
    const material = await changeMaterial(c.var.ctx, { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json(MaterialAnswer.parse({ material }), 200);
  });
