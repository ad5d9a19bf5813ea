import { z } from "@hono/zod-openapi";
import { channels, serviceForms, topics } from "@prosvet/domain";
import { findCentre, holdSlot, letHoldGo } from "@prosvet/usecases";
import { Instant, Uuid } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { publicRouter } from "../http/router.ts";
import { InstantView } from "../http/views.ts";
import { onWire } from "../http/wire.ts";
import { Proof, Trap } from "./guard-fields.ts";
import { SlugInPath } from "./slug.ts";

const tags = ["Для других сайтов"];

const HoldBody = z
  .strictObject({
    form: z.enum(serviceForms),
    channel: z.enum(channels).optional(),
    startsAt: Instant,
    consultantId: Uuid.optional(),
    topic: z.enum(topics).optional(),
    laterByWish: z.boolean().optional(),
    replacing: Uuid.optional().openapi({ description: "Прежнее придержанное время того же человека." }),
    proof: Proof,
    website: Trap,
  })
  .openapi("HoldRequest");

const HoldView = z
  .object({
    holdId: z.uuid(),
    startsAt: InstantView,
    endsAt: InstantView,
    consultantId: z.uuid(),
    heldUntil: InstantView,
  })
  .openapi("Hold");

const postHold = defineRoute({
  method: "post",
  path: "/api/public/centres/{slug}/holds",
  operationId: "holdSlot",
  summary: "Придержать время, пока заполняется запись",
  description:
    "Запись с этим holdId получает время; через heldUntil оно снова свободно. 409 — время занято, в ответе свободное. 429 — без придержанного времени записаться всё равно можно.",
  tags,
  "x-authz": ["public"],
  "x-ids": { slug: "slug" },
  request: { params: SlugInPath, body: jsonBody(HoldBody) },
  responses: { 201: json(HoldView, "Время придержано") },
});

const deleteHold = defineRoute({
  method: "delete",
  path: "/api/public/centres/{slug}/holds/{id}",
  operationId: "letHoldGo",
  summary: "Отпустить придержанное время",
  tags,
  "x-authz": ["public"],
  "x-ids": { slug: "slug", id: "booking" },
  request: { params: SlugInPath.extend({ id: Uuid }) },
  responses: { 204: { description: "Время свободно" } },
});

export const publicHoldRoutes = publicRouter()
  .openapi(postHold, async (c) => {
    const { ctx } = c.var;
    const centre = await findCentre(ctx, c.req.valid("param").slug);
    c.set("regulation", centre.regulation);
    c.set("timezone", centre.timezone);
    const { website: _, ...wanted } = c.req.valid("json");
    return c.json(onWire(HoldView, await holdSlot(ctx, centre, wanted), centre.timezone), 201);
  })
  .openapi(deleteHold, async (c) => {
    const { slug, id } = c.req.valid("param");
    await letHoldGo(c.var.ctx, await findCentre(c.var.ctx, slug), id);
    return c.body(null, 204);
  });
