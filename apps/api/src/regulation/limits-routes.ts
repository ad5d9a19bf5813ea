import { z } from "@hono/zod-openapi";
import { Limits, regulations } from "@prosvet/domain";
import { readRegulation, setLimits } from "@prosvet/usecases";
import { Day, text, Uuid } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { DayView, InstantView } from "../http/views.ts";
import { onWire } from "../http/wire.ts";

const tags = ["Порядок центра"];

const VersionView = z.object({
  id: z.uuid(),
  orderNumber: z.string(),
  effectiveFrom: DayView,
  createdAt: InstantView,
});

const LimitsView = z
  .object({
    regulation: z.enum(regulations),
    orderNumber: z.string(),
    effectiveFrom: DayView,
    limits: Limits,
    versions: z.array(VersionView),
    versionId: z.uuid().openapi({ description: "Последняя внесённая редакция: её называют при изменении." }),
  })
  .openapi("LimitsInForce");

const LimitsBody = z.strictObject({
  basedOn: Uuid.openapi({
    description: "`versionId`, который был прочитан; если редакция уже не последняя, ответ 409.",
  }),
  orderNumber: text(60),
  effectiveFrom: Day,
  limits: z.record(z.string().max(60), z.unknown()).openapi({
    description: "Все настройки, как их отдаёт GET; пропущенная получает значение по умолчанию.",
  }),
});

const getLimits = defineRoute({
  method: "get",
  path: "/api/limits",
  operationId: "readRegulation",
  summary: "Настройки центра, действующие сегодня, и приказы, которыми они установлены",
  tags,
  "x-authz": ["head", "registrar", "consultant"],
  responses: { 200: json(LimitsView, "Настройки") },
});

const postLimits = defineRoute({
  method: "post",
  path: "/api/limits",
  operationId: "setLimits",
  summary: "Установить настройки приказом с даты",
  tags,
  "x-authz": ["head"],
  request: { body: jsonBody(LimitsBody) },
  responses: { 201: json(LimitsView, "Настройки, действующие сегодня") },
});

export const limitsRoutes = memberRouter()
  .openapi(getLimits, async (c) => {
    const regulation = await readRegulation(c.var.ctx);
    return c.json(onWire(LimitsView, regulation, regulation.timezone), 200);
  })
  .openapi(postLimits, async (c) => {
    const regulation = await setLimits(c.var.ctx, c.req.valid("json"));
    return c.json(onWire(LimitsView, regulation, regulation.timezone), 201);
  });
