import { z } from "@hono/zod-openapi";
import { noticeStandings } from "@prosvet/domain";
import { letterWays, listHanded, SendMaterials, sendMaterials } from "@prosvet/usecases";
import { IdInPath } from "../http/fields.ts";
import { KeyRequired } from "../http/idempotency-key.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { InstantView } from "../http/views.ts";
import { onWire } from "../http/wire.ts";

const tags = ["Журнал услуг"];
const members = ["head", "registrar", "consultant"] as const;

const LetterView = z
  .object({
    id: z.uuid(),
    materials: z.array(z.object({ id: z.uuid(), title: z.string() })),
    way: z.enum(letterWays).openapi({
      description:
        "Письмом на почту получателя; на странице записи, по номеру и PIN-коду; письмом на адрес, названный один раз.",
    }),
    madeAt: InstantView,
    madeBy: z.string(),
    standing: z.enum(noticeStandings),
    sentAt: InstantView.nullable(),
    reason: z.string().nullable().openapi({ description: "Код причины, по которой письмо не ушло." }),
  })
  .openapi("MaterialLetter");

const HandedView = z
  .object({
    letters: z.array(LetterView),
    reach: z.object({ email: z.boolean(), booking: z.boolean() }).openapi({
      description: "Оставил ли получатель почту и есть ли у него запись; самого адреса здесь нет.",
    }),
  })
  .openapi("HandedMaterials");

const getHanded = defineRoute({
  method: "get",
  path: "/api/services/{id}/materials",
  operationId: "listHanded",
  summary: "Какие материалы переданы получателю услуги, когда и дошли ли",
  tags,
  "x-authz": members,
  "x-ids": { id: "service" },
  request: { params: IdInPath },
  responses: { 200: json(HandedView, "Переданное, последнее сначала") },
});

const postHanded = defineRoute({
  method: "post",
  path: "/api/services/{id}/materials",
  operationId: "sendMaterials",
  summary:
    "Отправить получателю услуги материалы библиотеки: на его почту, к его записи или на другой адрес, один раз",
  tags,
  "x-authz": members,
  "x-ids": { id: "service" },
  request: { params: IdInPath, headers: KeyRequired, body: jsonBody(SendMaterials.omit({ id: true })) },
  responses: { 201: json(HandedView, "Переданное, последнее сначала") },
});

export const handedRoutes = memberRouter()
  .openapi(getHanded, async (c) => {
    const found = await listHanded(c.var.ctx, c.req.valid("param").id);
    return c.json(onWire(HandedView, found, found.timezone), 200);
  })
  .openapi(postHanded, async (c) => {
    const input = { ...c.req.valid("param"), ...c.req.valid("json") };
    const sent = await sendMaterials(c.var.ctx, input, c.req.valid("header")["idempotency-key"]);
    return c.json(onWire(HandedView, sent, sent.timezone), 201);
  });
