import { z } from "@hono/zod-openapi";
import { ClosePeriod, closePeriod, listClosings, previewClosing } from "@prosvet/usecases";
import { numberInQuery } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { onWire } from "../http/wire.ts";
import { ClosingPreviewView, ClosingsView } from "./closing-view.ts";

const tags = ["Журналы"];
// The only register whose months are closed; another would have a path of its own.
const register = "services";
const Month = ClosePeriod.shape.month.max(7);

const getClosings = defineRoute({
  method: "get",
  path: "/api/registers/services/closings",
  operationId: "listClosings",
  summary: "Закрытые месяцы журнала услуг за год",
  tags,
  "x-authz": ["head", "registrar", "consultant"],
  request: { query: z.strictObject({ year: numberInQuery(2000, 2100) }) },
  responses: { 200: json(ClosingsView, "Месяцы, последний сначала") },
});

const getPreview = defineRoute({
  method: "get",
  path: "/api/registers/services/closings/preview",
  operationId: "previewClosing",
  summary: "Что не закончено в месяце, до его закрытия",
  tags,
  "x-authz": ["head"],
  request: { query: z.strictObject({ month: Month }) },
  responses: { 200: json(ClosingPreviewView, "Незаконченное") },
});

const postClosing = defineRoute({
  method: "post",
  path: "/api/registers/services/closings",
  operationId: "closePeriod",
  summary: "Закрыть месяц журнала услуг; открыть его снова нельзя",
  tags,
  "x-authz": ["head"],
  request: { body: jsonBody(ClosePeriod.omit({ register: true }).extend({ month: Month })) },
  responses: { 201: json(ClosingsView, "Закрытые месяцы этого года") },
});

export const closingRoutes = memberRouter()
  .openapi(getClosings, async (c) => {
    const found = await listClosings(c.var.ctx, { register, ...c.req.valid("query") });
    return c.json(onWire(ClosingsView, found, found.timezone), 200);
  })
  .openapi(getPreview, async (c) => {
    const preview = await previewClosing(c.var.ctx, { register, ...c.req.valid("query") });
    return c.json(onWire(ClosingPreviewView, preview, preview.timezone), 200);
  })
  .openapi(postClosing, async (c) => {
    const { ctx } = c.var;
    const body = c.req.valid("json");
    await closePeriod(ctx, { register, ...body });
    const closed = await listClosings(ctx, { register, year: Number(body.month.slice(0, 4)) });
    return c.json(onWire(ClosingsView, closed, closed.timezone), 201);
  });
