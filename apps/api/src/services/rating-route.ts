import { RecordRating, recordRating } from "@prosvet/usecases";
import { Day, IdInPath } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { onWire } from "../http/wire.ts";
import { ServiceAnswer } from "./service-view.ts";

const postRating = defineRoute({
  method: "post",
  path: "/api/services/{id}/rating",
  operationId: "recordRating",
  summary: "Внести оценку, которую получатель поставил на бумаге, устно, на портале или по телефону",
  description:
    "ratedOn — день, когда оценка поставлена: срок считается по нему. 422 — срок прошёл или оценка уже есть.",
  tags: ["Журнал услуг"],
  "x-authz": ["head", "registrar"],
  "x-ids": { id: "service" },
  request: {
    params: IdInPath,
    body: jsonBody(RecordRating.omit({ id: true }).extend({ ratedOn: Day })),
  },
  responses: { 201: json(ServiceAnswer, "Строка журнала с оценкой") },
});

export const serviceRatingRoutes = memberRouter().openapi(postRating, async (c) => {
  const { id } = c.req.valid("param");
  const service = await recordRating(c.var.ctx, { id, ...c.req.valid("json") });
  return c.json(onWire(ServiceAnswer, { service }, c.var.timezone), 201);
});
