import { z } from "@hono/zod-openapi";
import { applyScheduleChange, listTimesAfterChange, previewScheduleChange } from "@prosvet/usecases";
import { Uuid } from "../http/fields.ts";
import { KeyRequired } from "../http/idempotency-key.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { onWire } from "../http/wire.ts";
import { ApplyBody, ScheduleChangeBody } from "./change-body.ts";
import { AppliedView, PreviewView, TimesView } from "./change-view.ts";

const tags = ["Расписание"];
const headOnly = ["head"] as const;

const postPreview = defineRoute({
  method: "post",
  path: "/api/schedule/preview",
  operationId: "previewScheduleChange",
  summary: "Какие записи затронет перемена графика и куда их перенести; ничего не меняет",
  tags,
  "x-authz": headOnly,
  request: { body: jsonBody(z.strictObject({ change: ScheduleChangeBody })) },
  responses: { 200: json(PreviewView, "Записи, которые останутся без времени") },
});

const postTimes = defineRoute({
  method: "post",
  path: "/api/schedule/preview/times",
  operationId: "listTimesAfterChange",
  summary: "Свободное время для одной из затронутых записей, каким оно будет после перемены",
  tags,
  "x-authz": headOnly,
  request: { body: jsonBody(z.strictObject({ change: ScheduleChangeBody, bookingId: Uuid })) },
  responses: { 200: json(TimesView, "Время по порядку") },
});

const postChange = defineRoute({
  method: "post",
  path: "/api/schedule/changes",
  operationId: "applyScheduleChange",
  summary: "Изменить график и перенести затронутые записи, всё сразу или ничего",
  tags,
  "x-authz": headOnly,
  request: { headers: KeyRequired, body: jsonBody(ApplyBody) },
  responses: { 201: json(AppliedView, "Изменено") },
});

export const scheduleChangeRoutes = memberRouter()
  .openapi(postPreview, async (c) => {
    const preview = await previewScheduleChange(c.var.ctx, c.req.valid("json").change);
    return c.json(onWire(PreviewView, preview, preview.timezone), 200);
  })
  .openapi(postTimes, async (c) => {
    const { timezone, times } = await listTimesAfterChange(c.var.ctx, c.req.valid("json"));
    return c.json(onWire(TimesView, { times }, timezone), 200);
  })
  .openapi(postChange, async (c) => {
    const key = c.req.valid("header")["idempotency-key"];
    const applied = await applyScheduleChange(c.var.ctx, c.req.valid("json"), key);
    return c.json(AppliedView.parse(applied), 201);
  });
