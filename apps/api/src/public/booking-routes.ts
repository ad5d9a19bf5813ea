import { randomUUID } from "node:crypto";
import { findCentre, requestBooking } from "@prosvet/usecases";
import { KeyOptional } from "../http/idempotency-key.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { publicRouter } from "../http/router.ts";
import { onWire } from "../http/wire.ts";
import { PublicBookingBody, requestOf } from "./public-body.ts";
import { ReceiptView } from "./receipt-view.ts";
import { SlugInPath } from "./slug.ts";

const postBooking = defineRoute({
  method: "post",
  path: "/api/public/centres/{slug}/bookings",
  operationId: "requestBooking",
  summary: "Записать: анонимно или с согласием на обработку персональных данных",
  description:
    "409 — время занято, в ответе свежее свободное время. 422 — запись не по правилам центра, в ответе настройка и требование. 429 — слишком часто, в заголовке Retry-After секунды ожидания.",
  tags: ["Для других сайтов"],
  "x-authz": ["public"],
  "x-ids": { slug: "slug" },
  request: { params: SlugInPath, headers: KeyOptional, body: jsonBody(PublicBookingBody) },
  responses: { 201: json(ReceiptView, "Запись принята") },
});

export const publicBookingRoutes = publicRouter().openapi(postBooking, async (c) => {
  const { ctx } = c.var;
  const centre = await findCentre(ctx, c.req.valid("param").slug);
  c.set("regulation", centre.regulation);
  c.set("timezone", centre.timezone);
  const key = c.req.valid("header")["idempotency-key"] ?? randomUUID();
  const receipt = await requestBooking(ctx, centre, requestOf(c.req.valid("json")), key);
  if (receipt.replayed) c.header("Idempotent-Replayed", "true");
  return c.json(onWire(ReceiptView, receipt, centre.timezone), 201);
});
