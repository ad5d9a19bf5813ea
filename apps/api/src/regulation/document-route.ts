import { z } from "@hono/zod-openapi";
import { readRegulationFacts } from "@prosvet/usecases";
import { Uuid } from "../http/fields.ts";
import { defineRoute } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { printRegulation } from "./print-regulation.ts";

const mediaTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
} as const;

const getDocument = defineRoute({
  method: "get",
  path: "/api/regulation/document",
  operationId: "readRegulationDocument",
  summary: "Порядок оказания услуг как документ, по настройкам центра; можно и прежнюю редакцию",
  tags: ["Порядок центра"],
  "x-authz": ["head", "registrar", "consultant"],
  request: {
    query: z.object({ format: z.enum(["docx", "pdf"]), edition: Uuid.optional() }),
  },
  responses: {
    200: { description: "Файл", content: { [mediaTypes.docx]: {}, [mediaTypes.pdf]: {} } },
  },
});

export const documentRoute = memberRouter().openapi(getDocument, async (c) => {
  const { format, edition } = c.req.valid("query");
  const file = await printRegulation(format, await readRegulationFacts(c.var.ctx, { edition }));
  return c.body(new Uint8Array(file), 200, {
    "Content-Type": mediaTypes[format],
    "Content-Disposition": `attachment; filename="poryadok.${format}"`,
    "Content-Security-Policy": "sandbox",
  });
});
