import { z } from "@hono/zod-openapi";
import { LegalAct } from "@prosvet/domain";
import { addAct, changeAct } from "@prosvet/usecases";
import { IdInPath } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { ActView } from "./regulation-view.ts";

const tags = ["Порядок центра"];

const ActAnswer = z.object({ act: ActView }).openapi("LegalActAnswer");

const postAct = defineRoute({
  method: "post",
  path: "/api/regulation/acts",
  operationId: "addAct",
  summary: "Добавить правовой акт, которым руководствуется центр",
  tags,
  "x-authz": ["head"],
  request: { body: jsonBody(LegalAct) },
  responses: { 201: json(ActAnswer, "Акт") },
});

const putAct = defineRoute({
  method: "put",
  path: "/api/regulation/acts/{id}",
  operationId: "changeAct",
  summary: "Исправить правовой акт, убрать его со страницы центра или вернуть",
  tags,
  "x-authz": ["head"],
  "x-ids": { id: "act" },
  request: { params: IdInPath, body: jsonBody(LegalAct) },
  responses: { 200: json(ActAnswer, "Акт") },
});

export const actRoutes = memberRouter()
  .openapi(postAct, async (c) =>
    c.json(ActAnswer.parse({ act: await addAct(c.var.ctx, c.req.valid("json")) }), 201),
  )
  .openapi(putAct, async (c) => {
    const act = await changeAct(c.var.ctx, { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json(ActAnswer.parse({ act }), 200);
  });
