import { z } from "@hono/zod-openapi";
import { extractLetter } from "@prosvet/documents";
import { ReadExtract, readExtract, readRegulationFacts } from "@prosvet/usecases";
import { IdInPath } from "../http/fields.ts";
import { defineRoute, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { asFile } from "../letters/as-file.ts";
import { letterTypes, printLetter } from "../letters/print-letter.ts";
import { extractFactsOf } from "./extract-facts.ts";

const AskExtract = ReadExtract.omit({ id: true }).extend({ format: z.enum(["pdf", "docx"]) });

const postExtract = defineRoute({
  method: "post",
  path: "/api/recipients/{id}/extract",
  operationId: "readExtract",
  summary:
    "Всё, что центр хранит о получателе, документом для него; выписка остаётся в журнале действий и закрывает обращение, если его назвать",
  tags: ["Получатели"],
  "x-authz": ["head"],
  "x-ids": { id: "recipient" },
  request: { params: IdInPath, body: jsonBody(AskExtract) },
  responses: {
    200: { description: "Файл", content: { [letterTypes.pdf]: {}, [letterTypes.docx]: {} } },
  },
});

export const extractRoute = memberRouter().openapi(postExtract, async (c) => {
  const { format, ...wanted } = c.req.valid("json");
  const { centre } = await readRegulationFacts(c.var.ctx, {});
  const extract = await readExtract(c.var.ctx, { ...c.req.valid("param"), ...wanted });
  const { organisation, name } = centre;
  const letter = extractLetter(extractFactsOf(extract, { organisation, centre: name, why: wanted.why }));
  const file = await printLetter(format, letter);
  return c.body(new Uint8Array(file), 200, asFile(letterTypes[format], `vypiska.${format}`));
});
