import { z } from "@hono/zod-openapi";
import { readDepartmentCounts } from "@prosvet/usecases";
import { defineRoute, json } from "../http/route.ts";
import { departmentRouter } from "../http/router.ts";

const Month = z
  .string()
  .regex(/^20\d\d-(0[1-9]|1[0-2])$/)
  .max(7)
  .openapi({ example: "2026-11" });

const CountsView = z
  .object({
    department: z.string(),
    months: z.array(z.string()),
    centres: z.array(
      z.object({ slug: z.string(), name: z.string(), services: z.array(z.int()), total: z.int() }),
    ),
    totals: z.array(z.int()),
    total: z.int(),
  })
  .openapi("DepartmentCounts");

const getCounts = defineRoute({
  method: "get",
  path: "/api/department/counts",
  operationId: "readDepartmentCounts",
  summary: "Сколько услуг оказал каждый центр по месяцам",
  tags: ["Управление образования"],
  "x-authz": ["department"],
  request: { query: z.strictObject({ from: Month, to: Month }) },
  responses: { 200: json(CountsView, "Число услуг") },
});

export const departmentRoutes = departmentRouter().openapi(getCounts, async (c) =>
  c.json(CountsView.parse(await readDepartmentCounts(c.var.ctx, c.req.valid("query"))), 200),
);
