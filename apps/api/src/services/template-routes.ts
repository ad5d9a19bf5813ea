import { z } from "@hono/zod-openapi";
import { AddTemplate, addTemplate, listTemplates, removeTemplate, TemplateBody } from "@prosvet/usecases";
import { IdInPath } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";

const tags = ["Журнал услуг"];
const members = ["head", "registrar", "consultant"] as const;

const TemplateView = z
  .object({ id: z.uuid(), name: z.string(), forCentre: z.boolean(), body: TemplateBody })
  .openapi("ServiceTemplate");
const TemplateAnswer = z.object({ template: TemplateView }).openapi("ServiceTemplateAnswer");
const TemplatesView = z
  .object({
    templates: z.array(TemplateView),
    last: TemplateBody.extend({ consultantId: z.uuid() })
      .nullable()
      .openapi({ description: "Последняя внесённая услуга без получателя и без слов." }),
  })
  .openapi("ServiceTemplates");

const getTemplates = defineRoute({
  method: "get",
  path: "/api/services/templates",
  operationId: "listTemplates",
  summary: "Заготовки услуг: свои и всего центра; и последняя услуга, чтобы повторить её",
  tags,
  "x-authz": members,
  responses: { 200: json(TemplatesView, "Заготовки") },
});

const postTemplate = defineRoute({
  method: "post",
  path: "/api/services/templates",
  operationId: "addTemplate",
  summary: "Сохранить заготовку услуги для себя; для всего центра — руководитель",
  tags,
  "x-authz": members,
  request: { body: jsonBody(AddTemplate) },
  responses: { 201: json(TemplateAnswer, "Заготовка") },
});

const deleteTemplate = defineRoute({
  method: "delete",
  path: "/api/services/templates/{id}",
  operationId: "removeTemplate",
  summary: "Удалить заготовку услуги",
  tags,
  "x-authz": members,
  "x-ids": { id: "serviceTemplate" },
  request: { params: IdInPath },
  responses: { 204: { description: "Удалена" } },
});

export const templateRoutes = memberRouter()
  .openapi(getTemplates, async (c) => c.json(TemplatesView.parse(await listTemplates(c.var.ctx)), 200))
  .openapi(postTemplate, async (c) => {
    const template = await addTemplate(c.var.ctx, c.req.valid("json"));
    return c.json(TemplateAnswer.parse({ template }), 201);
  })
  .openapi(deleteTemplate, async (c) => {
    await removeTemplate(c.var.ctx, c.req.valid("param").id);
    return c.body(null, 204);
  });
