import { z } from "@hono/zod-openapi";
import { DiscloseWords, discloseWords } from "@prosvet/usecases";
import { IdInPath } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";

const FormerWords = z.object({ version: z.int(), text: z.string() });
const Worded = z.object({ now: z.string().nullable(), former: z.array(FormerWords) });

const LineWordsView = z
  .object({
    erased: z.boolean().openapi({ description: "Данные получателя уничтожены, слова вместе с ними." }),
    request: Worded,
    summary: Worded,
    visitAddress: Worded,
    ratingComment: z.string().nullable(),
  })
  .openapi("LineWords");

const postDisclosure = defineRoute({
  method: "post",
  path: "/api/services/{id}/disclosure",
  operationId: "discloseWords",
  summary:
    "Слова услуги: запрос, рекомендации, адрес выезда, отзыв; каждый показ остаётся в журнале действий",
  tags: ["Журнал услуг"],
  "x-authz": ["head", "consultant"],
  "x-ids": { id: "service" },
  request: { params: IdInPath, body: jsonBody(DiscloseWords.omit({ id: true })) },
  responses: { 200: json(LineWordsView, "Слова услуги и то, что стояло до исправлений") },
});

export const wordsRoutes = memberRouter().openapi(postDisclosure, async (c) => {
  const { id } = c.req.valid("param");
  return c.json(LineWordsView.parse(await discloseWords(c.var.ctx, { id, ...c.req.valid("json") })), 200);
});
