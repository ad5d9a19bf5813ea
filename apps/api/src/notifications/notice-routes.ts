import { z } from "@hono/zod-openapi";
import { noticeStandings, outboxKinds } from "@prosvet/domain";
import { listNotices, listNoticesOfBooking, readNoticeText, resendNotice } from "@prosvet/usecases";
import { IdInPath, Uuid } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { onWire } from "../http/wire.ts";
import { BookingNoticesView, NoticeAnswer, NoticesView, NoticeTextView } from "./notice-view.ts";

const tags = ["Сообщения"];
const desk = ["head", "registrar"] as const;

const getNotices = defineRoute({
  method: "get",
  path: "/api/notices",
  operationId: "listNotices",
  summary: "Что стало с сообщениями центра, новые сначала",
  tags,
  "x-authz": desk,
  request: {
    query: z.strictObject({
      standing: z.enum(noticeStandings).optional(),
      kind: z.enum(outboxKinds).optional(),
      before: Uuid.optional(),
    }),
  },
  responses: { 200: json(NoticesView, "Сообщения; `next` называют в `before` следующей страницы") },
});

const getBookingNotices = defineRoute({
  method: "get",
  path: "/api/bookings/{id}/notices",
  operationId: "listNoticesOfBooking",
  summary: "Сообщения об одной записи; консультант видит у своих",
  tags,
  "x-authz": [...desk, "consultant"],
  "x-ids": { id: "booking" },
  request: { params: IdInPath },
  responses: { 200: json(BookingNoticesView, "Сообщения, старые сначала") },
});

const postSending = defineRoute({
  method: "post",
  path: "/api/notices/{id}/sending",
  operationId: "resendNotice",
  summary: "Отправить ещё раз то, что не удалось отправить",
  tags,
  "x-authz": desk,
  "x-ids": { id: "notice" },
  request: { params: IdInPath, body: jsonBody(z.strictObject({})) },
  responses: { 200: json(NoticeAnswer, "Сообщение снова ждёт отправки") },
});

const postShowing = defineRoute({
  method: "post",
  path: "/api/notices/{id}/showing",
  operationId: "readNoticeText",
  summary: "Текст сообщения без адреса: только в демонстрации без почтового сервера",
  tags,
  "x-authz": desk,
  "x-ids": { id: "notice" },
  request: { params: IdInPath, body: jsonBody(z.strictObject({})) },
  responses: { 200: json(NoticeTextView, "Что было бы отправлено") },
});

export const noticeRoutes = memberRouter()
  .openapi(getNotices, async (c) => {
    const found = await listNotices(c.var.ctx, c.req.valid("query"));
    return c.json(onWire(NoticesView, found, found.timezone), 200);
  })
  .openapi(getBookingNotices, async (c) => {
    const found = await listNoticesOfBooking(c.var.ctx, c.req.valid("param").id);
    return c.json(onWire(BookingNoticesView, found, found.timezone), 200);
  })
  .openapi(postSending, async (c) => {
    const notice = await resendNotice(c.var.ctx, c.req.valid("param").id);
    return c.json(onWire(NoticeAnswer, { notice }, c.var.timezone), 200);
  })
  .openapi(postShowing, async (c) =>
    c.json(NoticeTextView.parse(await readNoticeText(c.var.ctx, c.req.valid("param").id)), 200),
  );
