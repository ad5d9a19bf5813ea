import { z } from "@hono/zod-openapi";
import { holdReasons, retainedKinds } from "@prosvet/domain";
import { listRetention, PlaceHold, placeHold, releaseHold } from "@prosvet/usecases";
import { IdInPath } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { InstantView } from "../http/views.ts";
import { onWire } from "../http/wire.ts";

const shared = { tags: ["Персональные данные"], "x-authz": ["head"] } as const;
const said = () => ({ tags: [...shared.tags], "x-authz": shared["x-authz"] });

const RetentionView = z
  .object({
    due: z.array(
      z.object({
        recipientId: z.uuid(),
        recipientCode: z.string(),
        dueOn: z.string(),
        kinds: z.array(z.enum(retainedKinds)),
        isWhole: z.boolean().openapi({ description: "Уничтожается и ключ: прочитать не сможет никто." }),
        isHeld: z.boolean(),
      }),
    ),
    isCut: z.boolean().openapi({ description: "Есть ещё: показаны ближайшие." }),
    holds: z.array(
      z.object({
        id: z.uuid(),
        recipientId: z.uuid(),
        recipientCode: z.string(),
        reason: z.enum(holdReasons),
        words: z.string().nullable(),
        placedAt: InstantView,
        placedBy: z.string(),
      }),
    ),
  })
  .openapi("Retention");

const HoldAnswer = z.object({ id: z.uuid() }).openapi("RetentionHold");

const getRetention = defineRoute({
  method: "get",
  path: "/api/retention",
  operationId: "listRetention",
  summary: "Что будет уничтожено по срокам хранения в ближайшие 30 дней, под кодами, и что приостановлено",
  ...said(),
  responses: { 200: json(RetentionView, "Ближайшие сначала") },
});

const postHold = defineRoute({
  method: "post",
  path: "/api/recipients/{id}/retention-hold",
  operationId: "placeRetentionHold",
  summary: "Приостановить уничтожение данных получателя, с причиной",
  ...said(),
  "x-ids": { id: "recipient" },
  request: {
    params: IdInPath,
    body: jsonBody(
      z.strictObject({
        reason: z.enum(holdReasons),
        words: z.string().trim().min(3).max(300).optional(),
      }),
    ),
  },
  responses: { 201: json(HoldAnswer, "Приостановка") },
});

const postRelease = defineRoute({
  method: "post",
  path: "/api/retention-holds/{id}/release",
  operationId: "releaseRetentionHold",
  summary: "Снять приостановку: срок хранения идёт дальше",
  ...said(),
  "x-ids": { id: "retentionHold" },
  request: { params: IdInPath, body: jsonBody(z.strictObject({})) },
  responses: { 204: { description: "Снята" } },
});

export const retentionRoutes = memberRouter()
  .openapi(getRetention, async (c) => {
    const { timezone, ...list } = await listRetention(c.var.ctx);
    return c.json(onWire(RetentionView, list, timezone), 200);
  })
  .openapi(postHold, async (c) => {
    const { id: recipientId } = c.req.valid("param");
    const wanted = PlaceHold.parse({ recipientId, ...c.req.valid("json") });
    return c.json(HoldAnswer.parse(await placeHold(c.var.ctx, wanted)), 201);
  })
  .openapi(postRelease, async (c) => {
    await releaseHold(c.var.ctx, c.req.valid("param").id);
    return c.body(null, 204);
  });
