import { z } from "@hono/zod-openapi";
import { callTicket, finishTicket, listTickets, takeTicket } from "@prosvet/usecases";
import { IdInPath, Uuid } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { onWire } from "../http/wire.ts";
import { TicketAnswer, TicketsView } from "./ticket-view.ts";

const tags = ["Живая очередь"];
const members = ["head", "registrar", "consultant"] as const;
const to = z.strictObject({ placeId: Uuid.optional() });

const getTickets = defineRoute({
  method: "get",
  path: "/api/tickets",
  operationId: "listTickets",
  summary: "Живая очередь сегодня: номера и кабинеты, без имён",
  tags,
  "x-authz": members,
  responses: { 200: json(TicketsView, "Номера по порядку") },
});

const postTicket = defineRoute({
  method: "post",
  path: "/api/tickets",
  operationId: "takeTicket",
  summary: "Поставить пришедшего в очередь",
  tags,
  "x-authz": ["head", "registrar"],
  request: { body: jsonBody(z.strictObject({ bookingId: Uuid.optional() })) },
  responses: { 201: json(TicketAnswer, "Номер") },
});

const postNextCall = defineRoute({
  method: "post",
  path: "/api/tickets/next-call",
  operationId: "callNextTicket",
  summary: "Позвать следующего",
  tags,
  "x-authz": members,
  request: { body: jsonBody(to) },
  responses: { 200: json(TicketAnswer, "Кого позвали") },
});

const postCall = defineRoute({
  method: "post",
  path: "/api/tickets/{id}/call",
  operationId: "callTicket",
  summary: "Позвать этот номер, в том числе ещё раз",
  tags,
  "x-authz": members,
  "x-ids": { id: "ticket" },
  request: { params: IdInPath, body: jsonBody(to) },
  responses: { 200: json(TicketAnswer, "Кого позвали") },
});

const postCompletion = defineRoute({
  method: "post",
  path: "/api/tickets/{id}/completion",
  operationId: "finishTicket",
  summary: "Убрать номер из очереди: принят или ушёл",
  tags,
  "x-authz": members,
  "x-ids": { id: "ticket" },
  request: { params: IdInPath, body: jsonBody(z.strictObject({})) },
  responses: { 200: json(TicketAnswer, "Номер") },
});

/** The waiting line of the day. */
export const ticketRoutes = memberRouter()
  .openapi(getTickets, async (c) => {
    const { tickets, timezone } = await listTickets(c.var.ctx);
    return c.json(onWire(TicketsView, { tickets }, timezone), 200);
  })
  .openapi(postTicket, async (c) => {
    const ticket = await takeTicket(c.var.ctx, c.req.valid("json"));
    return c.json(onWire(TicketAnswer, { ticket }, c.var.timezone), 201);
  })
  .openapi(postNextCall, async (c) => {
    const ticket = await callTicket(c.var.ctx, c.req.valid("json"));
    return c.json(onWire(TicketAnswer, { ticket }, c.var.timezone), 200);
  })
  .openapi(postCall, async (c) => {
    const ticket = await callTicket(c.var.ctx, { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json(onWire(TicketAnswer, { ticket }, c.var.timezone), 200);
  })
  .openapi(postCompletion, async (c) => {
    const ticket = await finishTicket(c.var.ctx, c.req.valid("param"));
    return c.json(onWire(TicketAnswer, { ticket }, c.var.timezone), 200);
  });
