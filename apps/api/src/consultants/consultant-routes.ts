import { z } from "@hono/zod-openapi";
import { listConsultants } from "@prosvet/usecases";
import { defineRoute, json } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { competenceRoutes } from "./competence-routes.ts";

const ConsultantsView = z
  .object({
    consultants: z.array(
      z.object({ id: z.uuid(), name: z.string(), speciality: z.string(), position: z.string() }),
    ),
  })
  .openapi("Consultants");

const getConsultants = defineRoute({
  method: "get",
  path: "/api/consultants",
  operationId: "listConsultants",
  summary: "Кто сейчас консультирует в центре",
  tags: ["Консультанты"],
  "x-authz": ["head", "registrar", "consultant"],
  responses: { 200: json(ConsultantsView, "Консультанты по имени") },
});

export const consultantRoutes = memberRouter()
  .openapi(getConsultants, async (c) =>
    c.json(ConsultantsView.parse({ consultants: await listConsultants(c.var.ctx) }), 200),
  )
  .route("/", competenceRoutes);
