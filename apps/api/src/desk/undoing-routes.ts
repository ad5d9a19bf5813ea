import { z } from "@hono/zod-openapi";
import { UndoVisits, undoAction, undoService, undoVisits } from "@prosvet/usecases";
import { IdInPath } from "../http/fields.ts";
import { defineRoute, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";

const tags = ["Приём"];
const members = ["head", "registrar", "consultant"] as const;
const takenBack = { description: "Отменено" };

const postBookingReversal = defineRoute({
  method: "post",
  path: "/api/bookings/{id}/reversal",
  operationId: "undoAction",
  summary: "Вернуть назад своё последнее действие с записью, в течение 15 минут",
  tags,
  "x-authz": members,
  "x-ids": { id: "booking" },
  request: { params: IdInPath, body: jsonBody(z.strictObject({})) },
  responses: { 204: takenBack },
});

const postServiceReversal = defineRoute({
  method: "post",
  path: "/api/services/{id}/reversal",
  operationId: "undoService",
  summary: "Вычеркнуть свою строку журнала, внесённую по ошибке, в течение 15 минут: номер остаётся",
  tags,
  "x-authz": members,
  "x-ids": { id: "service" },
  request: { params: IdInPath, body: jsonBody(z.strictObject({})) },
  responses: { 204: takenBack },
});

const postVisitsReversal = defineRoute({
  method: "post",
  path: "/api/visits/reversal",
  operationId: "undoVisits",
  summary: "Вычеркнуть внесённый список: все его строки или ни одной",
  tags,
  "x-authz": members,
  request: { body: jsonBody(UndoVisits) },
  responses: { 204: takenBack },
});

export const undoingRoutes = memberRouter()
  .openapi(postBookingReversal, async (c) => {
    await undoAction(c.var.ctx, c.req.valid("param").id);
    return c.body(null, 204);
  })
  .openapi(postServiceReversal, async (c) => {
    await undoService(c.var.ctx, c.req.valid("param").id);
    return c.body(null, 204);
  })
  .openapi(postVisitsReversal, async (c) => {
    await undoVisits(c.var.ctx, c.req.valid("json"));
    return c.body(null, 204);
  });
