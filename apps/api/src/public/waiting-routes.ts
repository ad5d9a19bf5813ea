import { z } from "@hono/zod-openapi";
import { acceptOffer, declineOffer, findCentre, joinWaitingList, leaveWaitingList } from "@prosvet/usecases";
import { Instant } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { publicRouter } from "../http/router.ts";
import { onWire } from "../http/wire.ts";
import { isWholeSecret, notWhole, secretFields, secretOf } from "./secret-body.ts";
import { SlugInPath } from "./slug.ts";
import { WaitingBookingView } from "./waiting-view.ts";

const tags = ["Для других сайтов"];

const postWaiting = defineRoute({
  method: "post",
  path: "/api/public/centres/{slug}/bookings/waiting",
  operationId: "changeWaiting",
  summary: "Ждать более раннего времени или больше не ждать",
  description: "404 — номер и код не подходят. 422 — запись ждать не может. 429 — слишком часто.",
  tags,
  "x-authz": ["public"],
  "x-ids": { slug: "slug" },
  request: {
    params: SlugInPath,
    body: jsonBody(z.strictObject({ ...secretFields, waiting: z.boolean() }).refine(isWholeSecret, notWhole)),
  },
  responses: { 200: json(WaitingBookingView, "Запись и её место в листе ожидания") },
});

const postOffer = defineRoute({
  method: "post",
  path: "/api/public/centres/{slug}/bookings/offer",
  operationId: "answerOffer",
  summary: "Принять предложенное время или отказаться от него",
  description:
    "startsAt — то время, которое было показано: ответ на одно предложение не станет ответом на другое. 422 — предложение уже не действует. 409 — время занято.",
  tags,
  "x-authz": ["public"],
  "x-ids": { slug: "slug" },
  request: {
    params: SlugInPath,
    body: jsonBody(
      z
        .strictObject({
          ...secretFields,
          answer: z.enum(["accepted", "declined"]),
          startsAt: Instant.optional(),
        })
        .refine(isWholeSecret, notWhole),
    ),
  },
  responses: { 200: json(WaitingBookingView, "Запись после ответа") },
});

export const waitingRoutes = publicRouter()
  .openapi(postWaiting, async (c) => {
    const { ctx } = c.var;
    const { waiting, ...secret } = c.req.valid("json");
    const centre = await findCentre(ctx, c.req.valid("param").slug);
    c.set("regulation", centre.regulation);
    const change = waiting ? joinWaitingList : leaveWaitingList;
    const booking = await change(ctx, centre, secretOf(secret));
    return c.json(onWire(WaitingBookingView, booking, centre.timezone), 200);
  })
  .openapi(postOffer, async (c) => {
    const { ctx } = c.var;
    const { answer, startsAt, ...secret } = c.req.valid("json");
    const centre = await findCentre(ctx, c.req.valid("param").slug);
    c.set("regulation", centre.regulation);
    c.set("timezone", centre.timezone);
    const answered = answer === "accepted" ? acceptOffer : declineOffer;
    const booking = await answered(ctx, centre, secretOf(secret), { startsAt });
    return c.json(onWire(WaitingBookingView, booking, centre.timezone), 200);
  });
