import { z } from "@hono/zod-openapi";
import { noticeKinds, reminderHoursBounds } from "@prosvet/domain";
import { readNoticeSettings, restoreNoticeText, setNoticeSettings, setNoticeText } from "@prosvet/usecases";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { NoticeSettingsView } from "./notice-view.ts";

const tags = ["Сообщения"];
const settings = { 200: json(NoticeSettingsView, "Настройки сообщений и тексты") };
const { least, most } = reminderHoursBounds;

const getSettings = defineRoute({
  method: "get",
  path: "/api/notice-settings",
  operationId: "readNoticeSettings",
  summary: "Чем, когда и какими словами центр сообщает о записях",
  tags,
  "x-authz": ["head", "registrar"],
  responses: settings,
});

const postSettings = defineRoute({
  method: "post",
  path: "/api/notice-settings",
  operationId: "setNoticeSettings",
  summary: "Изменить напоминания и СМС",
  tags,
  "x-authz": ["head"],
  request: {
    body: jsonBody(
      z.strictObject({
        reminderHours: z.int().min(least).max(most),
        smsProvider: z.string().max(40).nullable(),
      }),
    ),
  },
  responses: settings,
});

const postText = defineRoute({
  method: "post",
  path: "/api/notice-settings/texts",
  operationId: "setNoticeText",
  summary: "Изменить текст сообщения",
  tags,
  "x-authz": ["head"],
  request: {
    body: jsonBody(
      z.strictObject({
        kind: z.enum(noticeKinds),
        subject: z.string().max(500),
        body: z.string().max(5000),
      }),
    ),
  },
  responses: settings,
});

const postRestoration = defineRoute({
  method: "post",
  path: "/api/notice-settings/restoration",
  operationId: "restoreNoticeText",
  summary: "Вернуть сообщению первоначальный текст",
  tags,
  "x-authz": ["head"],
  request: { body: jsonBody(z.strictObject({ kind: z.enum(noticeKinds) })) },
  responses: settings,
});

export const noticeSettingsRoutes = memberRouter()
  .openapi(getSettings, async (c) =>
    c.json(NoticeSettingsView.parse(await readNoticeSettings(c.var.ctx)), 200),
  )
  .openapi(postSettings, async (c) =>
    c.json(NoticeSettingsView.parse(await setNoticeSettings(c.var.ctx, c.req.valid("json"))), 200),
  )
  .openapi(postText, async (c) =>
    c.json(NoticeSettingsView.parse(await setNoticeText(c.var.ctx, c.req.valid("json"))), 200),
  )
  .openapi(postRestoration, async (c) =>
    c.json(NoticeSettingsView.parse(await restoreNoticeText(c.var.ctx, c.req.valid("json"))), 200),
  );
