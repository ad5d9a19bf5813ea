import { z } from "@hono/zod-openapi";
import { countAlarms, listDay, listQueue, readBooking } from "@prosvet/usecases";
import { Day, Flag, IdInPath } from "../http/fields.ts";
import { defineRoute, json } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { onWire } from "../http/wire.ts";
import { AlarmsView, BookingStoryAnswer, DayOfBookingsView, QueueView } from "./booking-view.ts";

const tags = ["Записи"];
const members = ["head", "registrar", "consultant"] as const;

const getDay = defineRoute({
  method: "get",
  path: "/api/day",
  operationId: "listDay",
  summary: "Кто приходит в этот день и чей срок прошёл; консультант видит своих",
  tags,
  "x-authz": members,
  request: { query: z.strictObject({ date: Day.optional() }) },
  responses: { 200: json(DayOfBookingsView, "День центра") },
});

const getBookings = defineRoute({
  method: "get",
  path: "/api/bookings",
  operationId: "listQueue",
  summary: "Очередь записей по крайнему сроку",
  tags,
  "x-authz": members,
  request: {
    query: z.strictObject({
      state: z.enum(["open", "alarming", "requested", "confirmed", "closed"]).optional(),
      withoutTime: Flag.optional(),
    }),
  },
  responses: { 200: json(QueueView, "Записи") },
});

const getAlarms = defineRoute({
  method: "get",
  path: "/api/alarms",
  operationId: "countAlarms",
  summary: "Сколько записей зовут: срок пропущен или кончается, а времени нет; консультант считает своих",
  tags,
  "x-authz": members,
  responses: { 200: json(AlarmsView, "Нарушения и предупреждения") },
});

const getBooking = defineRoute({
  method: "get",
  path: "/api/bookings/{id}",
  operationId: "readBooking",
  summary: "Запись и всё, что с ней делали",
  tags,
  "x-authz": members,
  "x-ids": { id: "booking" },
  request: { params: IdInPath },
  responses: { 200: json(BookingStoryAnswer, "Запись") },
});

export const bookingReadingRoutes = memberRouter()
  .openapi(getDay, async (c) => {
    const { ctx } = c.var;
    const { date } = c.req.valid("query");
    const day = await listDay(ctx, { day: date });
    return c.json(onWire(DayOfBookingsView, { ...day, now: ctx.now }, day.timezone), 200);
  })
  .openapi(getBookings, async (c) => {
    const queue = await listQueue(c.var.ctx, c.req.valid("query"));
    return c.json(onWire(QueueView, queue, queue.timezone), 200);
  })
  .openapi(getAlarms, async (c) => c.json(AlarmsView.parse(await countAlarms(c.var.ctx)), 200))
  .openapi(getBooking, async (c) => {
    const booking = await readBooking(c.var.ctx, c.req.valid("param").id);
    return c.json(onWire(BookingStoryAnswer, { booking }, booking.timezone), 200);
  });
