import { z } from "@hono/zod-openapi";
import { importTemplate } from "@prosvet/documents";
import { importLimits } from "@prosvet/domain";
import {
  EnterImport,
  enterImport,
  listImports,
  readImport,
  readImportFaults,
  readImportTemplate,
  UndoImport,
  undoImport,
  uploadImport,
} from "@prosvet/usecases";
import { IdInPath } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { importsPath, sentFile } from "../http/upload-body.ts";
import { onWire } from "../http/wire.ts";
import { ImportAnswer, ImportsView, ReadImportView } from "./import-view.ts";

const tags = ["Загрузка журналов"];
const authz = { "x-authz": ["head", "registrar"] } as const;
const ofHead = { "x-authz": ["head"] } as const;
const ids = { "x-ids": { id: "import" } } as const;
const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const file = { 200: { description: "Файл", content: { [xlsx]: {} } } };

const SentJournal = z.strictObject({
  file: z
    .instanceof(File, { message: "Приложите файл." })
    .openapi({ type: "string", format: "binary", maxLength: importLimits.bytes }),
});

const getTemplate = defineRoute({
  method: "get",
  path: "/api/imports/template",
  operationId: "readImportTemplate",
  summary: "Шаблон таблицы для загрузки прежнего журнала услуг",
  ...{ tags, ...authz },
  responses: file,
});

const postFile = defineRoute({
  method: "post",
  path: importsPath,
  operationId: "uploadImport",
  summary: "Загрузить прежний журнал: XLSX до 10 МБ и 20 000 строк; файл только проверяется",
  ...{ tags, ...authz },
  request: { body: { required: true, content: { "multipart/form-data": { schema: SentJournal } } } },
  responses: { 201: json(ImportAnswer, "Файл принят и ждёт проверки") },
});

const getAll = defineRoute({
  method: "get",
  path: importsPath,
  operationId: "listImports",
  summary: "Загрузки центра, последняя сначала",
  ...{ tags, ...authz },
  responses: { 200: json(ImportsView, "Загрузки") },
});

const getOne = defineRoute({
  method: "get",
  path: "/api/imports/{id}",
  operationId: "readImport",
  summary: "Загрузка и что найдено в её файле",
  ...{ tags, ...authz, ...ids },
  request: { params: IdInPath },
  responses: { 200: json(ReadImportView, "Загрузка") },
});

const getFaults = defineRoute({
  method: "get",
  path: "/api/imports/{id}/faults",
  operationId: "readImportFaults",
  summary: "Присланный файл с ошибками рядом со строками; скачивание записывается",
  ...{ tags, ...authz, ...ids },
  request: { params: IdInPath },
  responses: file,
});

const postEntry = defineRoute({
  method: "post",
  path: "/api/imports/{id}/entry",
  operationId: "enterImport",
  summary: "Внести строки файла в журнал: все или только верные",
  ...{ tags, ...ofHead, ...ids },
  request: { params: IdInPath, body: jsonBody(EnterImport) },
  responses: { 200: json(ImportAnswer, "Строки вносятся") },
});

const postUndoing = defineRoute({
  method: "post",
  path: "/api/imports/{id}/undoing",
  operationId: "undoImport",
  summary: "Отменить загрузку: аннулировать её строки с причиной; номера остаются",
  ...{ tags, ...ofHead, ...ids },
  request: { params: IdInPath, body: jsonBody(UndoImport) },
  responses: { 200: json(ImportAnswer, "Загрузка отменяется") },
});

const attachment = (name: string) => ({
  "Content-Type": xlsx,
  "Content-Disposition": `attachment; filename="${name}"`,
  "Content-Security-Policy": "sandbox",
});

export const importRoutes = memberRouter()
  .openapi(getTemplate, async (c) => {
    const bytes = await importTemplate(await readImportTemplate(c.var.ctx));
    return c.body(new Uint8Array(bytes), 200, attachment("journal-template.xlsx"));
  })
  .openapi(postFile, async (c) => {
    const sent = await sentFile(c.req.valid("form").file);
    const answer = { import: await uploadImport(c.var.ctx, sent) };
    return c.json(onWire(ImportAnswer, answer, c.var.timezone), 201);
  })
  .openapi(getAll, async (c) => {
    const found = await listImports(c.var.ctx);
    return c.json(onWire(ImportsView, found, found.timezone), 200);
  })
  .openapi(getOne, async (c) => {
    const found = await readImport(c.var.ctx, c.req.valid("param").id);
    return c.json(onWire(ReadImportView, found, found.timezone), 200);
  })
  .openapi(getFaults, async (c) => {
    const bytes = await readImportFaults(c.var.ctx, c.req.valid("param").id);
    return c.body(new Uint8Array(bytes), 200, attachment("journal-errors.xlsx"));
  })
  .openapi(postEntry, async (c) => {
    const answer = { import: await enterImport(c.var.ctx, c.req.valid("param").id, c.req.valid("json")) };
    return c.json(onWire(ImportAnswer, answer, c.var.timezone), 200);
  })
  .openapi(postUndoing, async (c) => {
    const answer = { import: await undoImport(c.var.ctx, c.req.valid("param").id, c.req.valid("json")) };
    return c.json(onWire(ImportAnswer, answer, c.var.timezone), 200);
  });
