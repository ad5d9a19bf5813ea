import { z } from "@hono/zod-openapi";
import { serviceForms, topics } from "@prosvet/domain";
import { listTimes } from "@prosvet/usecases";
import { Day, Flag, numberInQuery, Uuid } from "../http/fields.ts";
import { defineRoute, json } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { onWire } from "../http/wire.ts";
import { TimesView } from "./desk-view.ts";

const getTimes = defineRoute({
  method: "get",
  path: "/api/desk/times",
  operationId: "listTimes",
  summary:
    "Ближайшее свободное время, которое может предложить регистратор: и то, на которое сайт уже не записывает",
  tags: ["Приём"],
  "x-authz": ["head", "registrar"],
  request: {
    query: z.strictObject({
      form: z.enum(serviceForms),
      topic: z.enum(topics).optional(),
      consultant: Uuid.optional(),
      secondConsultant: Uuid.optional(),
      minutes: numberInQuery(5, 480).optional(),
      laterByWish: Flag.optional(),
      from: Day.optional(),
    }),
  },
  responses: { 200: json(TimesView, "Свободное время по порядку") },
});

export const timesRoutes = memberRouter().openapi(getTimes, async (c) => {
  const { consultant, secondConsultant, minutes, ...rest } = c.req.valid("query");
  const wanted = {
    ...rest,
    ...(consultant !== undefined && { consultantId: consultant }),
    ...(secondConsultant !== undefined && { secondConsultantId: secondConsultant }),
    ...(minutes !== undefined && { durationMinutes: minutes }),
  };
  const times = await listTimes(c.var.ctx, wanted);
  return c.json(onWire(TimesView, times, times.timezone), 200);
});
