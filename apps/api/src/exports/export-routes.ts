import {
  askExport,
  BookingsExport,
  FamiliesExport,
  listExports,
  RefusalLetterExport,
  readExport,
  ServicesExport,
} from "@prosvet/usecases";
import { IdInPath } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { onWire } from "../http/wire.ts";
import { ExportAnswer, ExportsView } from "./export-view.ts";
import { fileNameOf, mediaTypes } from "./file-name.ts";

const tags = ["Выгрузки"];
const members = ["head", "registrar", "consultant"] as const;
const waiting = { 201: json(ExportAnswer, "Документ в работе") };

const postServices = defineRoute({
  method: "post",
  path: "/api/registers/services/exports",
  operationId: "exportServices",
  summary: "Заказать журнал услуг файлом; с именами — руководителю и регистратору, с причиной",
  tags,
  "x-authz": members,
  request: { body: jsonBody(ServicesExport) },
  responses: waiting,
});

const postBookings = defineRoute({
  method: "post",
  path: "/api/registers/bookings/exports",
  operationId: "exportBookings",
  summary: "Заказать журнал предварительной записи файлом",
  tags,
  "x-authz": members,
  request: { body: jsonBody(BookingsExport) },
  responses: waiting,
});

const postFamilies = defineRoute({
  method: "post",
  path: "/api/registers/families/exports",
  operationId: "exportFamilies",
  summary: "Заказать журнал учёта семей файлом; с именами — с причиной",
  tags,
  "x-authz": ["head", "registrar"],
  request: { body: jsonBody(FamiliesExport) },
  responses: waiting,
});

const postLetter = defineRoute({
  method: "post",
  path: "/api/services/{id}/refusal-letters",
  operationId: "askRefusalLetter",
  summary: "Заказать письмо о мотивированном отказе по строке журнала",
  tags,
  "x-authz": members,
  "x-ids": { id: "service" },
  request: { params: IdInPath, body: jsonBody(RefusalLetterExport) },
  responses: waiting,
});

const getExports = defineRoute({
  method: "get",
  path: "/api/exports",
  operationId: "listExports",
  summary: "Свои документы за сутки и насколько они готовы",
  tags,
  "x-authz": members,
  responses: { 200: json(ExportsView, "Документы, последний сначала") },
});

const getFile = defineRoute({
  method: "get",
  path: "/api/exports/{id}/file",
  operationId: "readExport",
  summary: "Скачать готовый документ; каждое скачивание записывается",
  tags,
  "x-authz": members,
  "x-ids": { id: "export" },
  request: { params: IdInPath },
  responses: {
    200: {
      description: "Файл",
      content: Object.fromEntries(Object.values(mediaTypes).map((type) => [type, {}])),
    },
  },
});

export const exportRoutes = memberRouter()
  .openapi(postServices, async (c) => {
    const asked = await askExport(c.var.ctx, { document: "services", ...c.req.valid("json") });
    return c.json(onWire(ExportAnswer, { export: asked }, c.var.timezone), 201);
  })
  .openapi(postBookings, async (c) => {
    const asked = await askExport(c.var.ctx, { document: "bookings", ...c.req.valid("json") });
    return c.json(onWire(ExportAnswer, { export: asked }, c.var.timezone), 201);
  })
  .openapi(postFamilies, async (c) => {
    const asked = await askExport(c.var.ctx, { document: "families", ...c.req.valid("json") });
    return c.json(onWire(ExportAnswer, { export: asked }, c.var.timezone), 201);
  })
  .openapi(postLetter, async (c) => {
    const { id: serviceId } = c.req.valid("param");
    const wanted = { document: "refusal_letter", serviceId, ...c.req.valid("json") } as const;
    return c.json(onWire(ExportAnswer, { export: await askExport(c.var.ctx, wanted) }, c.var.timezone), 201);
  })
  .openapi(getExports, async (c) => {
    const found = await listExports(c.var.ctx);
    return c.json(onWire(ExportsView, found, found.timezone), 200);
  })
  .openapi(getFile, async (c) => {
    const { card, bytes } = await readExport(c.var.ctx, c.req.valid("param").id);
    return c.body(new Uint8Array(bytes), 200, {
      "Content-Type": mediaTypes[card.format],
      "Content-Disposition": `attachment; filename="${fileNameOf(card)}"`,
      "Content-Security-Policy": "sandbox",
    });
  });
