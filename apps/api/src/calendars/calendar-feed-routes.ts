import { z } from "@hono/zod-openapi";
import { listCalendarFeeds, renewCalendarFeed, revokeCalendarFeed } from "@prosvet/usecases";
import { IdInPath } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { InstantView, NamedView } from "../http/views.ts";
import { onWire } from "../http/wire.ts";

const tags = ["Календари"];
const roles = ["head", "consultant"] as const;
const path = "/api/consultants/{id}/calendar-feed";

const FeedsView = z
  .object({ feeds: z.array(z.object({ consultant: NamedView, madeAt: InstantView.nullable() })) })
  .openapi("CalendarFeeds");

const TokenView = z
  .object({
    token: z.string().openapi({ description: "Показывается один раз: `/c/{slug}/calendar/{token}.ics`." }),
  })
  .openapi("CalendarFeedToken");

const getFeeds = defineRoute({
  method: "get",
  path: "/api/calendar-feeds",
  operationId: "listCalendarFeeds",
  summary: "У кого есть секретный календарь; консультант видит свой",
  tags,
  "x-authz": roles,
  responses: { 200: json(FeedsView, "Календари по имени консультанта") },
});

const postFeed = defineRoute({
  method: "post",
  path,
  operationId: "renewCalendarFeed",
  summary: "Создать секретный календарь или обновить его адрес: прежний перестаёт работать",
  tags,
  "x-authz": roles,
  "x-ids": { id: "consultant" },
  request: { params: IdInPath, body: jsonBody(z.strictObject({})) },
  responses: { 201: json(TokenView, "Новый адрес") },
});

const deleteFeed = defineRoute({
  method: "delete",
  path,
  operationId: "revokeCalendarFeed",
  summary: "Закрыть секретный календарь",
  tags,
  "x-authz": roles,
  "x-ids": { id: "consultant" },
  request: { params: IdInPath },
  responses: { 204: { description: "Закрыт" } },
});

export const calendarFeedRoutes = memberRouter()
  .openapi(getFeeds, async (c) => {
    const list = await listCalendarFeeds(c.var.ctx);
    return c.json(onWire(FeedsView, list, list.timezone), 200);
  })
  .openapi(postFeed, async (c) =>
    c.json(TokenView.parse(await renewCalendarFeed(c.var.ctx, c.req.valid("param").id)), 201),
  )
  .openapi(deleteFeed, async (c) => {
    await revokeCalendarFeed(c.var.ctx, c.req.valid("param").id);
    return c.body(null, 204);
  });
