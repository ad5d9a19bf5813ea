import { z } from "@hono/zod-openapi";
import { scanKinds, uploadLimits } from "@prosvet/domain";
import { attachScan, LookWhy, readScan } from "@prosvet/usecases";
import { IdInPath } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { scansPath, sentFile } from "../http/upload-body.ts";

const tags = ["Согласия"];
const authz = { "x-authz": ["head", "registrar"] } as const;

const SentScan = z.strictObject({
  kind: z.enum(scanKinds),
  file: z
    .instanceof(File, { message: "Приложите файл." })
    .openapi({ type: "string", format: "binary", maxLength: uploadLimits.bytes }),
});

const postScan = defineRoute({
  method: "post",
  path: scansPath,
  operationId: "attachScan",
  summary: "Приложить скан: PDF, JPG или PNG до 10 МБ",
  ...{ tags, ...authz, "x-ids": { id: "consent" } },
  request: {
    params: IdInPath,
    body: { required: true, content: { "multipart/form-data": { schema: SentScan } } },
  },
  responses: { 201: json(z.object({ id: z.uuid() }).openapi("AttachedScan"), "Скан принят") },
});

const postLook = defineRoute({
  method: "post",
  path: "/api/scans/{id}/look",
  operationId: "readScan",
  summary: "Открыть скан; просмотр записывается с причиной",
  ...{ tags, ...authz, "x-ids": { id: "scan" } },
  request: {
    params: IdInPath,
    body: jsonBody(LookWhy),
  },
  responses: { 200: { description: "Файл", content: { "application/pdf": {}, "image/jpeg": {} } } },
});

export const scanRoutes = memberRouter()
  .openapi(postScan, async (c) => {
    const { kind, file } = c.req.valid("form");
    const sent = await sentFile(file);
    return c.json(await attachScan(c.var.ctx, { consentId: c.req.valid("param").id, kind }, sent), 201);
  })
  .openapi(postLook, async (c) => {
    const { type, bytes } = await readScan(c.var.ctx, { ...c.req.valid("param"), why: c.req.valid("json") });
    const ending = type === "application/pdf" ? "pdf" : "jpg";
    return c.body(new Uint8Array(bytes), 200, {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename="scan.${ending}"`,
      "Content-Security-Policy": "sandbox",
    });
  });
