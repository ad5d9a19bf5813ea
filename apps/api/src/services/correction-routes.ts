import { z } from "@hono/zod-openapi";
import {
  AnnulService,
  annulService,
  CorrectService,
  correctService,
  listCorrections,
} from "@prosvet/usecases";
import { IdInPath, Instant } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { onWire } from "../http/wire.ts";
import { CorrectionsView } from "./correction-view.ts";
import { ServiceAnswer } from "./service-view.ts";

const tags = ["Журнал услуг"];
const members = ["head", "registrar", "consultant"] as const;
const changes = z.strictObject({
  ...CorrectService.shape.changes.shape,
  startedAt: Instant.optional(),
  recordingAnnouncedAt: Instant.nullable().optional(),
});
const CorrectionBody = CorrectService.extend({ changes });

const postCorrection = defineRoute({
  method: "post",
  path: "/api/services/{id}/corrections",
  operationId: "correctService",
  summary: "Исправить строку журнала с причиной; прежнее остаётся в истории строки",
  tags,
  "x-authz": members,
  "x-ids": { id: "service" },
  request: { params: IdInPath, body: jsonBody(CorrectionBody) },
  responses: { 200: json(ServiceAnswer, "Строка журнала") },
});

const getCorrections = defineRoute({
  method: "get",
  path: "/api/services/{id}/corrections",
  operationId: "listCorrections",
  summary: "История исправлений строки журнала",
  tags,
  "x-authz": members,
  "x-ids": { id: "service" },
  request: { params: IdInPath },
  responses: { 200: json(CorrectionsView, "Исправления, первое сначала") },
});

const postAnnulment = defineRoute({
  method: "post",
  path: "/api/services/{id}/annulment",
  operationId: "annulService",
  summary: "Вычеркнуть строку журнала с причиной: номер остаётся, в счёт не идёт",
  tags,
  "x-authz": members,
  "x-ids": { id: "service" },
  request: { params: IdInPath, body: jsonBody(AnnulService) },
  responses: { 200: json(ServiceAnswer, "Строка журнала") },
});

export const correctionRoutes = memberRouter()
  .openapi(postCorrection, async (c) => {
    const service = await correctService(c.var.ctx, c.req.valid("param").id, c.req.valid("json"));
    return c.json(onWire(ServiceAnswer, { service }, c.var.timezone), 200);
  })
  .openapi(getCorrections, async (c) => {
    const found = await listCorrections(c.var.ctx, c.req.valid("param").id);
    return c.json(onWire(CorrectionsView, found, found.timezone), 200);
  })
  .openapi(postAnnulment, async (c) => {
    const service = await annulService(c.var.ctx, c.req.valid("param").id, c.req.valid("json"));
    return c.json(onWire(ServiceAnswer, { service }, c.var.timezone), 200);
  });
