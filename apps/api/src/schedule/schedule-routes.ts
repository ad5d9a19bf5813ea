import { listOwnSlots } from "@prosvet/usecases";
import { defineRoute, json } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { SlotQuery, slotsWanted } from "./slot-query.ts";
import { SlotsView, slotViews } from "./slot-view.ts";

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

export const scheduleRoutes = memberRouter().openapi(getSlots, async (c) => {
  const query = c.req.valid("query");
  const { timezone, slots } = await listOwnSlots(c.var.ctx, slotsWanted(query));
  return c.json({ timezone, slots: slotViews(slots, timezone, query.form) }, 200);
});
