import { z } from "@hono/zod-openapi";
import { listOwnSlots, readWeek } from "@prosvet/usecases";
import { Day, Uuid } from "../http/fields.ts";
import { defineRoute, json } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { onWire } from "../http/wire.ts";
import { scheduleChangeRoutes } from "./change-routes.ts";
import { placeRoutes } from "./place-routes.ts";
import { SlotQuery, slotsWanted } from "./slot-query.ts";
import { SlotsView, slotViews } from "./slot-view.ts";
import { WeekView } from "./week-view.ts";

const getSlots = defineRoute({
  method: "get",
  path: "/api/slots",
  operationId: "listOwnSlots",
  summary: "Свободное время центра, по порядку",
  tags: ["Расписание"],
  "x-authz": ["head", "registrar", "consultant"],
  request: { query: SlotQuery },
  responses: { 200: json(SlotsView, "Свободное время") },
});

const getWeek = defineRoute({
  method: "get",
  path: "/api/schedule",
  operationId: "readWeek",
  summary: "Семь дней графика одного консультанта; консультант видит свой",
  tags: ["Расписание"],
  "x-authz": ["head", "registrar", "consultant"],
  request: { query: z.strictObject({ from: Day, consultant: Uuid.optional() }) },
  responses: { 200: json(WeekView, "Неделя") },
});

export const scheduleRoutes = memberRouter()
  .openapi(getSlots, async (c) => {
    const query = c.req.valid("query");
    const { timezone, slots } = await listOwnSlots(c.var.ctx, slotsWanted(query));
    return c.json({ timezone, slots: slotViews(slots, timezone, query.form) }, 200);
  })
  .openapi(getWeek, async (c) => {
    const { from, consultant } = c.req.valid("query");
    const week = await readWeek(c.var.ctx, { from, consultantId: consultant });
    return c.json(onWire(WeekView, week, week.timezone), 200);
  })
  .route("/", placeRoutes)
  .route("/", scheduleChangeRoutes);
