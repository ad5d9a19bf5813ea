import { z } from "@hono/zod-openapi";
import { registerHtml, subjectRequestsDocument } from "@prosvet/documents";
import {
  AnswerSubjectRequest,
  answerSubjectRequest,
  listOpenRequestsOf,
  listSubjectRequests,
  printSubjectRequests,
  RegisterSubjectRequest,
  registerSubjectRequest,
} from "@prosvet/usecases";
import { IdInPath, numberInQuery } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { printedPage } from "../registers/printed-page.ts";
import { OpenRequestsView, SubjectRequestsView, SubjectRequestView } from "./subject-request-view.ts";

const shared = { tags: ["Персональные данные"], "x-authz": ["head", "registrar"] } as const;
const said = () => ({ tags: [...shared.tags], "x-authz": shared["x-authz"] });
const Year = numberInQuery(2000, 2100);

const getRequests = defineRoute({
  method: "get",
  path: "/api/subject-requests",
  operationId: "listSubjectRequests",
  summary:
    "Журнал обращений о персональных данных за год, последние сначала; сколько ждёт и сколько просрочено",
  ...said(),
  request: {
    query: z.strictObject({
      year: Year.optional(),
      before: numberInQuery(1, 10_000_000).optional(),
      limit: numberInQuery(1, 200).optional(),
    }),
  },
  responses: { 200: json(SubjectRequestsView, "Обращения") },
});

const postRequest = defineRoute({
  method: "post",
  path: "/api/subject-requests",
  operationId: "registerSubjectRequest",
  summary: "Внести обращение человека о его данных; срок ответа считается по рабочим дням",
  ...said(),
  request: { body: jsonBody(RegisterSubjectRequest) },
  responses: { 201: json(SubjectRequestView, "Обращение") },
});

const postAnswer = defineRoute({
  method: "post",
  path: "/api/subject-requests/{id}/answer",
  operationId: "answerSubjectRequest",
  summary: "Отметить, что и когда ответили на обращение",
  ...said(),
  "x-ids": { id: "subjectRequest" },
  request: { params: IdInPath, body: jsonBody(AnswerSubjectRequest.omit({ id: true })) },
  responses: { 200: json(SubjectRequestView, "Обращение") },
});

const getOpenOf = defineRoute({
  method: "get",
  path: "/api/recipients/{id}/subject-requests",
  operationId: "listOpenRequestsOf",
  summary: "Обращения получателя, на которые ещё не ответили",
  ...said(),
  "x-ids": { id: "recipient" },
  request: { params: IdInPath },
  responses: { 200: json(OpenRequestsView, "Обращения") },
});

const printRequests = defineRoute({
  method: "get",
  path: "/api/subject-requests/print",
  operationId: "printSubjectRequests",
  summary: "Журнал обращений о персональных данных для печати: коды вместо имён",
  ...said(),
  request: { query: z.strictObject({ year: Year }) },
  responses: { 200: { description: "Страница для печати", content: { "text/html": {} } } },
});

export const subjectRequestRoutes = memberRouter()
  .openapi(printRequests, async (c) => {
    const { year } = c.req.valid("query");
    const { centre, requests } = await printSubjectRequests(c.var.ctx, year);
    return c.body(await registerHtml(subjectRequestsDocument(centre, year, requests)), 200, printedPage);
  })
  .openapi(getRequests, async (c) =>
    c.json(SubjectRequestsView.parse(await listSubjectRequests(c.var.ctx, c.req.valid("query"))), 200),
  )
  .openapi(postRequest, async (c) => {
    const request = await registerSubjectRequest(c.var.ctx, c.req.valid("json"));
    return c.json(SubjectRequestView.parse({ request }), 201);
  })
  .openapi(postAnswer, async (c) => {
    const wanted = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(SubjectRequestView.parse({ request: await answerSubjectRequest(c.var.ctx, wanted) }), 200);
  })
  .openapi(getOpenOf, async (c) =>
    c.json(OpenRequestsView.parse(await listOpenRequestsOf(c.var.ctx, c.req.valid("param").id)), 200),
  );
