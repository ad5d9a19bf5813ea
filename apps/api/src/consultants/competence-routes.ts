import { z } from "@hono/zod-openapi";
import { topics } from "@prosvet/domain";
import { readCompetences, SetCompetences, setCompetences } from "@prosvet/usecases";
import { IdInPath } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";

const tags = ["Консультанты"];

const Topics = z
  .array(z.object({ topic: z.enum(topics), isMain: z.boolean() }))
  .openapi({ description: "Пусто: отвечает на любые темы." });

const TopicsBody = z.strictObject({ topics: SetCompetences.shape.topics });

const CompetencesView = z
  .object({ consultants: z.array(z.object({ consultantId: z.uuid(), name: z.string(), topics: Topics })) })
  .openapi("Competences");

const getCompetences = defineRoute({
  method: "get",
  path: "/api/competences",
  operationId: "readCompetences",
  summary: "На какие темы отвечает каждый консультант",
  tags,
  "x-authz": ["head", "registrar", "consultant"],
  responses: { 200: json(CompetencesView, "Темы консультантов по имени") },
});

const postCompetences = defineRoute({
  method: "post",
  path: "/api/consultants/{id}/competences",
  operationId: "setCompetences",
  summary: "Записать темы консультанта вместо прежних",
  tags,
  "x-authz": ["head"],
  "x-ids": { id: "consultant" },
  request: { params: IdInPath, body: jsonBody(TopicsBody) },
  responses: { 200: json(CompetencesView, "Темы консультантов по имени") },
});

export const competenceRoutes = memberRouter()
  .openapi(getCompetences, async (c) =>
    c.json(CompetencesView.parse({ consultants: await readCompetences(c.var.ctx) }), 200),
  )
  .openapi(postCompetences, async (c) => {
    const { id } = c.req.valid("param");
    const consultants = await setCompetences(c.var.ctx, { consultantId: id, ...c.req.valid("json") });
    return c.json(CompetencesView.parse({ consultants }), 200);
  });
