import { destructionActLetter, letterDocx } from "@prosvet/documents";
import {
  EraseRecipient,
  eraseRecipient,
  readActOf,
  readDestructionAct,
  readEventLog,
  readRegulationFacts,
} from "@prosvet/usecases";
import { IdInPath } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { onWire } from "../http/wire.ts";
import { DestructionActView } from "./act-view.ts";
import { eventLogCsv } from "./event-log-csv.ts";
import { extractRoute } from "./extract-route.ts";

const shared = { tags: ["Получатели"], "x-authz": ["head"] } as const;
const docx = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
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

const getDocument = defineRoute({
  method: "get",
  path: "/api/destruction-acts/{id}/document",
  operationId: "readDestructionDocument",
  summary: "Акт об уничтожении как документ для подписи",
  ...{ tags: [...shared.tags], "x-authz": shared["x-authz"], "x-ids": { id: "destructionAct" } },
  request: { params: IdInPath },
  responses: { 200: { description: "Файл", content: { [docx]: {} } } },
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

const asFile = (type: string, name: string) => ({
  "Content-Type": type,
  "Content-Disposition": `attachment; filename="${name}"`,
  "Content-Security-Policy": "sandbox",
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
  .openapi(getDocument, async (c) => {
    const act = await readDestructionAct(c.var.ctx, c.req.valid("param").id);
    const { centre } = await readRegulationFacts(c.var.ctx, {});
    const { organisation, director: post, directorName: name } = centre;
    const file = await letterDocx(destructionActLetter({ organisation, director: { post, name }, act }));
    return c.body(new Uint8Array(file), 200, asFile(docx, `akt-${act.year}-${act.number}.docx`));
  })
  .openapi(getLog, async (c) => {
    const { id } = c.req.valid("param");
    const act = await readDestructionAct(c.var.ctx, id);
    const log = eventLogCsv(await readEventLog(c.var.ctx, id));
    return c.body(log, 200, asFile(csv, `akt-${act.year}-${act.number}-zhurnal.csv`));
  })
  .route("/", extractRoute);
