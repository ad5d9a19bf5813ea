import { z } from "@hono/zod-openapi";
import { discloseBooking } from "@prosvet/usecases";
import { IdInPath } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { DisclosureView } from "./booking-view.ts";

const disclosure = defineRoute({
  method: "post",
  path: "/api/bookings/{id}/disclosure",
  operationId: "discloseBooking",
  summary: "Показать имя, контакты и вопрос; каждый показ остаётся в журнале действий",
  tags: ["Записи"],
  "x-authz": ["head", "registrar", "consultant"],
  "x-ids": { id: "booking" },
  request: {
    params: IdInPath,
    body: jsonBody(z.strictObject({ why: z.string().trim().min(3).max(300) })),
  },
  responses: { 200: json(DisclosureView, "Что получатель сообщил о себе") },
});

export const disclosureRoutes = memberRouter().openapi(disclosure, async (c) => {
  const { why } = c.req.valid("json");
  return c.json(
    DisclosureView.parse(await discloseBooking(c.var.ctx, { ...c.req.valid("param"), why })),
    200,
  );
});
