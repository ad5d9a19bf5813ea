import { z } from "@hono/zod-openapi";
import { dropServiceDraft, readServiceDraft, ServiceDraftBody, saveServiceDraft } from "@prosvet/usecases";
import { Uuid } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { InstantView } from "../http/views.ts";
import { onWire } from "../http/wire.ts";

const tags = ["Журнал услуг"];
const members = ["head", "registrar", "consultant"] as const;

const Booking = z.object({ booking: Uuid.optional() });
const DraftBody = z.strictObject({ booking: Uuid.nullable(), body: ServiceDraftBody });
const DraftView = z
  .object({ draft: z.object({ body: ServiceDraftBody, savedAt: InstantView }).nullable() })
  .openapi("ServiceDraft");
const SavedView = z.object({ savedAt: InstantView }).openapi("SavedDraft");

const putDraft = defineRoute({
  method: "put",
  path: "/api/services/draft",
  operationId: "saveServiceDraft",
  summary: "Сохранить набранное в форме услуги: по одному черновику на запись и один без записи",
  tags,
  "x-authz": members,
  "x-ids": { booking: "booking" },
  request: { body: jsonBody(DraftBody) },
  responses: { 200: json(SavedView, "Когда сохранено") },
});

const getDraft = defineRoute({
  method: "get",
  path: "/api/services/draft",
  operationId: "readServiceDraft",
  summary: "Свой черновик услуги, если он есть",
  tags,
  "x-authz": members,
  request: { query: Booking },
  responses: { 200: json(DraftView, "Черновик или null") },
});

const deleteDraft = defineRoute({
  method: "delete",
  path: "/api/services/draft",
  operationId: "dropServiceDraft",
  summary: "Удалить свой черновик услуги",
  tags,
  "x-authz": members,
  request: { query: Booking },
  responses: { 204: { description: "Черновика нет" } },
});

const ofBooking = (booking: string | null | undefined) => ({ bookingId: booking ?? null });

export const draftRoutes = memberRouter()
  .openapi(putDraft, async (c) => {
    const { booking, body } = c.req.valid("json");
    const saved = await saveServiceDraft(c.var.ctx, { ...ofBooking(booking), body });
    return c.json(onWire(SavedView, saved, c.var.timezone), 200);
  })
  .openapi(getDraft, async (c) => {
    const draft = await readServiceDraft(c.var.ctx, ofBooking(c.req.valid("query").booking));
    return c.json(onWire(DraftView, { draft }, c.var.timezone), 200);
  })
  .openapi(deleteDraft, async (c) => {
    await dropServiceDraft(c.var.ctx, ofBooking(c.req.valid("query").booking));
    return c.body(null, 204);
  });
