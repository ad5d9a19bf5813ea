import { z } from "@hono/zod-openapi";
import { destructionActLetter } from "@prosvet/documents";
import {
  EraseRecipient,
  eraseRecipient,
  listActs,
  readActOf,
  readDestructionAct,
  readEventLog,
  readRegulationFacts,
} from "@prosvet/usecases";
import { IdInPath, numberInQuery, Uuid } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { onWire } from "../http/wire.ts";
import { asFile } from "../letters/as-file.ts";
import { letterTypes, printLetter } from "../letters/print-letter.ts";
import { DestructionActsView, DestructionActView } from "./act-view.ts";
import { eventLogCsv } from "./event-log-csv.ts";
import { extractRoute } from "./extract-route.ts";

const shared = { tags: ["Получатели"], "x-authz": ["head"] } as const;
const csv = "text/csv; charset=utf-8";

const postErasure = defineRoute({
  method: "post",
  path: "/api/recipients/{id}/erasure",
  operationId: "eraseRecipient",
  summary: "Уничтожить данные получателя навсегда: строки журналов остаются под его кодом; код вводят заново",
  ...{ tags: [...shared.tags], "x-authz": shared["x-authz"], "x-ids": { id: "recipient" } },
  request: { params: IdInPath, body: jsonBody(EraseRecipient.omit({ id: true })) },
  responses: { 200: json(DestructionActView, "Акт об уничтожении") },
});

const getActOf = defineRoute({
  method: "get",
  path: "/api/recipients/{id}/destruction-act",
  operationId: "readActOf",
  summary: "Акт об уничтожении данных этого получателя",
  ...{ tags: [...shared.tags], "x-authz": shared["x-authz"], "x-ids": { id: "erasedRecipient" } },
  request: { params: IdInPath },
  responses: { 200: json(DestructionActView, "Акт об уничтожении") },
});

const getActs = defineRoute({
  method: "get",
  path: "/api/destruction-acts",
  operationId: "listDestructionActs",
  summary: "Все акты об уничтожении персональных данных, последний сначала",
  ...{ tags: [...shared.tags], "x-authz": shared["x-authz"] },
  request: {
    query: z.strictObject({ before: Uuid.optional(), limit: numberInQuery(1, 200).optional() }),
  },
  responses: { 200: json(DestructionActsView, "Акты; `next` называют в `before` следующей страницы") },
});

const getDocument = defineRoute({
  method: "get",
  path: "/api/destruction-acts/{id}/document",
  operationId: "readDestructionDocument",
  summary: "Акт об уничтожении как документ для подписи",
  ...{ tags: [...shared.tags], "x-authz": shared["x-authz"], "x-ids": { id: "destructionAct" } },
  request: { params: IdInPath, query: z.strictObject({ format: z.enum(["docx", "pdf"]).default("docx") }) },
  responses: {
    200: { description: "Файл", content: { [letterTypes.docx]: {}, [letterTypes.pdf]: {} } },
  },
});

const getLog = defineRoute({
  method: "get",
  path: "/api/destruction-acts/{id}/log",
  operationId: "readDestructionLog",
  summary: "Выгрузка из журнала событий к акту: кто, когда и что делал, без имени получателя",
  ...{ tags: [...shared.tags], "x-authz": shared["x-authz"], "x-ids": { id: "destructionAct" } },
  request: { params: IdInPath },
  responses: { 200: { description: "Файл", content: { "text/csv": {} } } },
});

export const erasureRoutes = memberRouter()
  .openapi(postErasure, async (c) => {
    const act = await eraseRecipient(c.var.ctx, { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json(onWire(DestructionActView, { act }, c.var.timezone), 200);
  })
  .openapi(getActOf, async (c) => {
    const act = await readActOf(c.var.ctx, c.req.valid("param").id);
    return c.json(onWire(DestructionActView, { act }, c.var.timezone), 200);
  })
  .openapi(getActs, async (c) => {
    const { timezone, ...page } = await listActs(c.var.ctx, c.req.valid("query"));
    return c.json(onWire(DestructionActsView, page, timezone), 200);
  })
  .openapi(getDocument, async (c) => {
    const { format } = c.req.valid("query");
    const act = await readDestructionAct(c.var.ctx, c.req.valid("param").id);
    const { centre } = await readRegulationFacts(c.var.ctx, {});
    const { organisation, director: post, directorName: name } = centre;
    const letter = destructionActLetter({ organisation, director: { post, name }, act });
    const fileName = `akt-${act.year}-${act.number}.${format}`;
    const file = await printLetter(format, letter);
    return c.body(new Uint8Array(file), 200, asFile(letterTypes[format], fileName));
  })
  .openapi(getLog, async (c) => {
    const { id } = c.req.valid("param");
    const act = await readDestructionAct(c.var.ctx, id);
    const log = eventLogCsv(await readEventLog(c.var.ctx, id));
    return c.body(log, 200, asFile(csv, `akt-${act.year}-${act.number}-zhurnal.csv`));
  })
  .route("/", extractRoute);
