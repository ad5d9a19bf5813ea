import { z } from "@hono/zod-openapi";
import { topics } from "@prosvet/domain";
import { readTypicalQuestions, SetTypicalQuestions, setTypicalQuestions } from "@prosvet/usecases";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";

const tags = ["Типовые вопросы"];

const TypicalQuestionsView = z
  .object({
    questions: z.array(z.object({ code: z.string(), text: z.string(), topic: z.enum(topics).nullable() })),
    version: z.string().openapi({ description: "Её называют, когда меняют список." }),
  })
  .openapi("TypicalQuestions");

const getQuestions = defineRoute({
  method: "get",
  path: "/api/typical-questions",
  operationId: "readTypicalQuestions",
  summary: "Типовые вопросы центра в том порядке, в каком их видят родители",
  tags,
  "x-authz": ["head", "registrar", "consultant"],
  responses: { 200: json(TypicalQuestionsView, "Вопросы") },
});

const putQuestions = defineRoute({
  method: "put",
  path: "/api/typical-questions",
  operationId: "setTypicalQuestions",
  summary: "Заменить список типовых вопросов целиком",
  tags,
  "x-authz": ["head"],
  request: { body: jsonBody(SetTypicalQuestions) },
  responses: { 200: json(TypicalQuestionsView, "Вопросы") },
});

export const typicalQuestionRoutes = memberRouter()
  .openapi(getQuestions, async (c) =>
    c.json(TypicalQuestionsView.parse(await readTypicalQuestions(c.var.ctx)), 200),
  )
  .openapi(putQuestions, async (c) => {
    const list = await setTypicalQuestions(c.var.ctx, c.req.valid("json"));
    return c.json(TypicalQuestionsView.parse(list), 200);
  });
