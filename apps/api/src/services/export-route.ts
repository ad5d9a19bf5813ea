import { journalColumnsOf, journalXlsx } from "@prosvet/documents";
import { journalRows, readRegulation } from "@prosvet/usecases";
import { defineRoute } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { fewAtOnce } from "./few-at-once.ts";
import { JournalExportQuery, journalFilterOf } from "./journal-query.ts";
import { periodInWords } from "./period-in-words.ts";

const mediaType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const getExport = defineRoute({
  method: "get",
  path: "/api/services/export.xlsx",
  operationId: "exportJournal",
  summary: "Журнал для общего пользования в XLSX: коды вместо имён",
  tags: ["Журнал услуг"],
  "x-authz": ["head", "registrar"],
  request: { query: JournalExportQuery },
  responses: { 200: { description: "Файл", content: { [mediaType]: {} } } },
});

const exporting = fewAtOnce(2);

export const exportRoutes = memberRouter().openapi(getExport, async (c) => {
  const { ctx, session, timezone } = c.var;
  const query = c.req.valid("query");
  const name = session.chosen?.kind === "centre" ? session.chosen.name : "";
  const { title, columns } = (await readRegulation(ctx)).limits.registers.services;
  const heading = {
    centre: { name, timezone },
    title,
    period: periodInWords(query),
    columns: journalColumnsOf(columns),
  };
  const file = await exporting(ctx.actor.tenantId, () =>
    journalXlsx(heading, journalRows(ctx, journalFilterOf(query))),
  );
  const month = query.month === undefined ? "" : `-${String(query.month).padStart(2, "0")}`;
  return c.body(file as ReadableStream, 200, {
    "Content-Type": mediaType,
    "Content-Disposition": `attachment; filename="journal-${query.year}${month}.xlsx"`,
    "Content-Security-Policy": "sandbox",
  });
});
