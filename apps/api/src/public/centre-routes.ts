import type { z } from "@hono/zod-openapi";
import { findCentre, listCentres, showSlots, windowAvailability } from "@prosvet/usecases";
import type { TypedResponse } from "hono";
import { defineRoute, json } from "../http/route.ts";
import { publicRouter } from "../http/router.ts";
import { SlotQuery, slotsWanted } from "../schedule/slot-query.ts";
import { SlotsView } from "../schedule/slot-view.ts";
import { inJson } from "../schedule/slots-body.ts";
import { PublicCentresView, PublicCentreView, publicCentreOf } from "./centre-view.ts";
import { WindowQuery, WindowView, windowView } from "./centre-window.ts";
import { SlugInPath } from "./slug.ts";

const tags = ["Для других сайтов"];

const getCentres = defineRoute({
  method: "get",
  path: "/api/public/centres",
  operationId: "listCentres",
  summary: "Консультационные центры",
  tags,
  "x-authz": ["public"],
  responses: { 200: json(PublicCentresView, "Центры по имени") },
});

const getCentre = defineRoute({
  method: "get",
  path: "/api/public/centres/{slug}",
  operationId: "readCentre",
  summary: "Центр: формы, каналы, темы, консультанты, правила записи, контакты",
  tags,
  "x-authz": ["public"],
  "x-ids": { slug: "slug" },
  request: { params: SlugInPath },
  responses: { 200: json(PublicCentreView, "Центр") },
});

const getSlots = defineRoute({
  method: "get",
  path: "/api/public/centres/{slug}/slots",
  operationId: "listSlots",
  summary: "Свободное время центра, по порядку; на каждую форму своя строка",
  tags,
  "x-authz": ["public"],
  "x-ids": { slug: "slug" },
  request: { params: SlugInPath, query: SlotQuery },
  responses: { 200: json(SlotsView, "Свободное время") },
});

const getWindow = defineRoute({
  method: "get",
  path: "/api/public/centres/{slug}/window",
  operationId: "readWindow",
  summary: "Есть ли время в пределах срока: в центре и в других центрах муниципалитета",
  tags,
  "x-authz": ["public"],
  "x-ids": { slug: "slug" },
  request: { params: SlugInPath, query: WindowQuery },
  responses: { 200: json(WindowView, "Ближайшее время") },
});

const asJson = { "Content-Type": "application/json" };

export const publicCentreRoutes = publicRouter()
  .openapi(getCentres, async (c) =>
    c.json(PublicCentresView.parse({ centres: await listCentres(c.var.ctx) }), 200),
  )
  .openapi(getCentre, async (c) => {
    const centre = await findCentre(c.var.ctx, c.req.valid("param").slug);
    return c.json(PublicCentreView.parse(publicCentreOf(centre)), 200);
  })
  .openapi(getSlots, async (c) => {
    const centre = await findCentre(c.var.ctx, c.req.valid("param").slug);
    const wanted = slotsWanted(c.req.valid("query"));
    const body = await showSlots(c.var.ctx, centre, wanted, inJson);
    const sent: Response = c.body(body, 200, asJson);
    return sent as Response & TypedResponse<z.output<typeof SlotsView>, 200, "json">;
  })
  .openapi(getWindow, async (c) => {
    const wish = c.req.valid("query");
    const centre = await findCentre(c.var.ctx, c.req.valid("param").slug);
    const found = await windowAvailability(c.var.ctx, centre, wish);
    return c.json(windowView(found, centre.timezone, wish), 200);
  });
