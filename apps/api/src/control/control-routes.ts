import { z } from "@hono/zod-openapi";
import { findingKinds } from "@prosvet/domain";
import { countFindings, listFindings } from "@prosvet/usecases";
import { numberInQuery } from "../http/fields.ts";
import { defineRoute, json } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { onWire } from "../http/wire.ts";
import { FindingCountsView, FindingsView } from "./control-view.ts";

const tags = ["Контроль"];
const Month = z
  .string()
  .max(7)
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
  .openapi({ example: "2026-11" });
const period = { from: Month, to: Month };

const getFindings = defineRoute({
  method: "get",
  path: "/api/control/findings",
  operationId: "listFindings",
  summary:
    "Что контролирует руководитель: просрочено, не заполнено, внесено поздно, исправлено, открыто, нарушено",
  tags,
  "x-authz": ["head", "registrar"],
  request: {
    query: z.strictObject({
      ...{ kind: z.enum(findingKinds), ...period },
      before: z
        .string()
        .max(54)
        .regex(/^\d{1,17}_[0-9a-f-]{36}$/)
        .optional(),
      limit: numberInQuery(1, 200).optional(),
    }),
  },
  responses: { 200: json(FindingsView, "Новые сначала; `next` называют в `before` следующей страницы") },
});

const getCounts = defineRoute({
  method: "get",
  path: "/api/control/counts",
  operationId: "countFindings",
  summary: "Сколько чего найдено за месяцы центра",
  tags,
  "x-authz": ["head", "registrar"],
  request: { query: z.strictObject(period) },
  responses: { 200: json(FindingCountsView, "По числу на каждый список, который можно читать") },
});

export const controlRoutes = memberRouter()
  .openapi(getFindings, async (c) => {
    const { timezone, ...page } = await listFindings(c.var.ctx, c.req.valid("query"));
    return c.json(onWire(FindingsView, page, timezone), 200);
  })
  .openapi(getCounts, async (c) => c.json(await countFindings(c.var.ctx, c.req.valid("query")), 200));
