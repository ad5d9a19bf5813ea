import { z } from "@hono/zod-openapi";
import { bookingSources } from "@prosvet/domain";
import { listBookingRegister, listRegisters, registeredStates } from "@prosvet/usecases";
import { exportRoutes } from "../exports/export-routes.ts";
import { numberInQuery, Uuid } from "../http/fields.ts";
import { defineRoute, json } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { onWire } from "../http/wire.ts";
import { closingRoutes } from "./closing-routes.ts";
import { printRoutes } from "./print-routes.ts";
import { BookingRegisterView, RegistersView } from "./register-view.ts";
import { tableRoutes } from "./table-routes.ts";

const tags = ["Журналы"];
const members = ["head", "registrar", "consultant"] as const;

const BookingRegisterQuery = z.strictObject({
  year: numberInQuery(2000, 2100),
  month: numberInQuery(1, 12).optional(),
  consultant: Uuid.optional(),
  source: z.enum(bookingSources).optional(),
  state: z.enum(registeredStates).optional(),
  before: numberInQuery(1, 999_999_999).optional(),
  limit: numberInQuery(1, 200).optional(),
});

const getRegisters = defineRoute({
  method: "get",
  path: "/api/registers",
  operationId: "listRegisters",
  summary: "Журналы центра: какие ведутся, их заголовки и годы",
  tags,
  "x-authz": members,
  responses: { 200: json(RegistersView, "Журналы") },
});

const getBookings = defineRoute({
  method: "get",
  path: "/api/registers/bookings",
  operationId: "listBookingRegister",
  summary: "Страница журнала предварительной записи, новые номера сначала; консультант видит свои записи",
  tags,
  "x-authz": members,
  request: { query: BookingRegisterQuery },
  responses: { 200: json(BookingRegisterView, "Строки журнала") },
});

export const registerRoutes = memberRouter()
  .openapi(getRegisters, async (c) => {
    const registers = await listRegisters(c.var.ctx);
    return c.json(onWire(RegistersView, { registers }, c.var.timezone), 200);
  })
  .openapi(getBookings, async (c) => {
    const { consultant, ...filter } = c.req.valid("query");
    const wanted = consultant === undefined ? filter : { ...filter, consultantId: consultant };
    const page = await listBookingRegister(c.var.ctx, wanted);
    return c.json(onWire(BookingRegisterView, page, page.timezone), 200);
  })
  .route("/", closingRoutes)
  .route("/", printRoutes)
  .route("/", tableRoutes)
  .route("/", exportRoutes);
