import { z } from "@hono/zod-openapi";
import { proposeConsultants } from "@prosvet/usecases";
import { IdInPath } from "../http/fields.ts";
import { defineRoute, json } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { InstantView } from "../http/views.ts";
import { onWire } from "../http/wire.ts";

const ProposalsView = z
  .object({
    proposals: z.array(
      z.object({
        consultantId: z.uuid(),
        name: z.string(),
        why: z.array(z.string()),
        firstFree: z.object({ startsAt: InstantView, endsAt: InstantView }).nullable(),
      }),
    ),
  })
  .openapi("ConsultantProposals");

const getProposals = defineRoute({
  method: "get",
  path: "/api/bookings/{id}/proposals",
  operationId: "proposeConsultants",
  summary: "Кого центр предлагает для записи, по порядку, и почему",
  tags: ["Записи"],
  "x-authz": ["head", "registrar"],
  "x-ids": { id: "booking" },
  request: { params: IdInPath },
  responses: { 200: json(ProposalsView, "Консультанты по порядку") },
});

export const proposalRoutes = memberRouter().openapi(getProposals, async (c) => {
  const proposals = await proposeConsultants(c.var.ctx, c.req.valid("param").id);
  return c.json(onWire(ProposalsView, { proposals }, c.var.timezone), 200);
});
