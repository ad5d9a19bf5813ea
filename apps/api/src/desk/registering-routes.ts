import { registerBooking, registerVisit, registerVisits } from "@prosvet/usecases";
import { KeyRequired } from "../http/idempotency-key.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { onWire } from "../http/wire.ts";
import { RegisterBookingBody, RegisterVisitBody, RegisterVisitsBody } from "./desk-bodies.ts";
import { DeskReceiptAnswer, VisitAnswer, VisitsAnswer } from "./desk-view.ts";

const tags = ["Приём"];

const postBooking = defineRoute({
  method: "post",
  path: "/api/bookings",
  operationId: "registerBooking",
  summary: "Внести запись, о которой сообщили по телефону, лично, письмом или через организацию",
  tags,
  "x-authz": ["head", "registrar"],
  request: { headers: KeyRequired, body: jsonBody(RegisterBookingBody) },
  responses: { 201: json(DeskReceiptAnswer, "Номер и код, чтобы продиктовать") },
});

const postVisit = defineRoute({
  method: "post",
  path: "/api/visits",
  operationId: "registerVisit",
  summary: "Внести приём без записи: запись и строка журнала сразу; консультант вносит свои",
  tags,
  "x-authz": ["head", "registrar", "consultant"],
  request: { headers: KeyRequired, body: jsonBody(RegisterVisitBody) },
  responses: { 201: json(VisitAnswer, "Строка журнала и номер") },
});

const postVisits = defineRoute({
  method: "post",
  path: "/api/visits/list",
  operationId: "registerVisits",
  summary: "Внести бумажный список приёмов, до 100 строк; клетки как набраны",
  tags,
  "x-authz": ["head", "registrar", "consultant"],
  request: { headers: KeyRequired, body: jsonBody(RegisterVisitsBody) },
  responses: { 201: json(VisitsAnswer, "Внесённые строки и те, что не внесены") },
});

export const registeringRoutes = memberRouter()
  .openapi(postBooking, async (c) => {
    const key = c.req.valid("header")["idempotency-key"];
    const receipt = await registerBooking(c.var.ctx, c.req.valid("json"), key);
    return c.json(onWire(DeskReceiptAnswer, { receipt }, c.var.timezone), 201);
  })
  .openapi(postVisit, async (c) => {
    const key = c.req.valid("header")["idempotency-key"];
    const visit = await registerVisit(c.var.ctx, c.req.valid("json"), key);
    return c.json(onWire(VisitAnswer, visit, c.var.timezone), 201);
  })
  .openapi(postVisits, async (c) => {
    const key = c.req.valid("header")["idempotency-key"];
    const visits = await registerVisits(c.var.ctx, c.req.valid("json"), key);
    return c.json(onWire(VisitsAnswer, visits, c.var.timezone), 201);
  });
