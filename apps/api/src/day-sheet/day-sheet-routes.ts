import { z } from "@hono/zod-openapi";
import { accessNeeds, bookingStates, channels, serviceForms, topics } from "@prosvet/domain";
import { discloseDaySheet, readDaySheet } from "@prosvet/usecases";
import { Day, Uuid } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { DayView, InstantView } from "../http/views.ts";
import { onWire } from "../http/wire.ts";

const tags = ["Лист дня"];
const roles = ["head", "registrar", "consultant"] as const;

const VisitView = z.object({
  bookingId: z.uuid(),
  number: z.string(),
  recipientCode: z.string(),
  anonymous: z.boolean(),
  startsAt: InstantView,
  endsAt: InstantView,
  form: z.enum(serviceForms),
  channel: z.enum(channels),
  state: z.enum(bookingStates),
  topic: z.enum(topics).nullable(),
  place: z.string().nullable(),
  hasAddress: z.boolean(),
  together: z.boolean(),
  participants: z.int(),
  childcareChildren: z.int(),
  accessNeeds: z.array(z.enum(accessNeeds)),
  recordingAnnounced: z.boolean(),
});

const DaySheetView = z
  .object({
    day: DayView,
    centre: z.string(),
    printedAt: InstantView,
    consultants: z.array(z.object({ id: z.uuid(), name: z.string(), visits: z.array(VisitView) })),
  })
  .openapi("DaySheet");

const NamesView = z
  .object({ names: z.array(z.object({ bookingId: z.uuid(), name: z.string() })) })
  .openapi("DaySheetNames");

const getSheet = defineRoute({
  method: "get",
  path: "/api/day-sheet",
  operationId: "readDaySheet",
  summary: "День центра для печати, по консультантам, без имён и адресов; консультант видит свой",
  tags,
  "x-authz": roles,
  request: { query: z.strictObject({ date: Day.optional(), consultant: Uuid.optional() }) },
  responses: { 200: json(DaySheetView, "Лист дня") },
});

const postNames = defineRoute({
  method: "post",
  path: "/api/day-sheet/names",
  operationId: "discloseDaySheet",
  summary: "Имена для листа дня, для служебного пользования; каждое имя остаётся в журнале действий",
  tags,
  "x-authz": roles,
  request: {
    body: jsonBody(
      z.strictObject({
        date: Day,
        consultantId: Uuid.optional(),
        why: z.string().trim().min(3).max(300),
      }),
    ),
  },
  responses: { 200: json(NamesView, "Имена по записям; у анонимных записей имён нет") },
});

export const daySheetRoutes = memberRouter()
  .openapi(getSheet, async (c) => {
    const { date, consultant } = c.req.valid("query");
    const sheet = await readDaySheet(c.var.ctx, { day: date, consultantId: consultant });
    return c.json(onWire(DaySheetView, sheet, sheet.timezone), 200);
  })
  .openapi(postNames, async (c) => {
    const { date, ...rest } = c.req.valid("json");
    return c.json(NamesView.parse(await discloseDaySheet(c.var.ctx, { day: date, ...rest })), 200);
  });
