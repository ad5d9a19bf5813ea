import { z } from "@hono/zod-openapi";
import { reissuePin } from "@prosvet/usecases";
import { IdInPath } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";

const PinView = z.object({ number: z.string(), pin: z.string() }).openapi("ReissuedPin");

const postPin = defineRoute({
  method: "post",
  path: "/api/bookings/{id}/pin",
  operationId: "reissuePin",
  summary: "Выдать новый ПИН-код: прежний и ссылка перестают действовать, новый показывается один раз",
  tags: ["Записи"],
  "x-authz": ["head", "registrar"],
  "x-ids": { id: "booking" },
  request: { params: IdInPath, body: jsonBody(z.strictObject({})) },
  responses: { 200: json(PinView, "Номер и новый ПИН-код: прочитайте их получателю") },
});

export const bookingPinRoutes = memberRouter().openapi(postPin, async (c) =>
  c.json(PinView.parse(await reissuePin(c.var.ctx, c.req.valid("param"))), 200),
);
