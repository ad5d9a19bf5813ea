import { z } from "@hono/zod-openapi";
import { listCentres } from "@prosvet/usecases";
import { defineRoute, json } from "../http/route.ts";
import { operatorRouter } from "../http/router.ts";

const CardsView = z
  .object({
    centres: z.array(
      z.object({
        slug: z.string(),
        name: z.string(),
        organisation: z.string(),
        municipality: z.string(),
        timezone: z.string(),
        demonstration: z.boolean(),
      }),
    ),
  })
  .openapi("CentreCards");

const getCentres = defineRoute({
  method: "get",
  path: "/api/operator/centres",
  operationId: "listAllCentres",
  summary: "Все центры системы, без персональных данных",
  tags: ["Оператор"],
  "x-authz": ["operator"],
  responses: { 200: json(CardsView, "Центры") },
});

export const operatorRoutes = operatorRouter().openapi(getCentres, async (c) =>
  c.json(CardsView.parse({ centres: await listCentres(c.var.ctx) }), 200),
);
