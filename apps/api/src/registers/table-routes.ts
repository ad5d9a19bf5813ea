import { registerCsv } from "@prosvet/documents";
import { type GeneralContent, takeTable } from "@prosvet/usecases";
import { fileNameOf } from "../exports/file-name.ts";
import { defineRoute } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { JournalExportQuery } from "../services/journal-query.ts";
import {
  BookingLinesQuery,
  chosenBookings,
  chosenFamilies,
  chosenServices,
  FamilyLinesQuery,
} from "./chosen-lines.ts";
import { madeOfGeneral } from "./general-document.ts";

const tags = ["Журналы"];
const members = ["head", "registrar", "consultant"] as const;
const table = { 200: { description: "Таблица CSV", content: { "text/csv": {} } } };

const tableOfServices = defineRoute({
  method: "get",
  path: "/api/registers/services/table",
  operationId: "takeTableOfServices",
  summary: "Журнал услуг таблицей CSV: строка на услугу, коды вместо имён, сколько угодно строк",
  tags,
  "x-authz": members,
  request: { query: JournalExportQuery },
  responses: table,
});

const tableOfBookings = defineRoute({
  method: "get",
  path: "/api/registers/bookings/table",
  operationId: "takeTableOfBookings",
  summary: "Журнал предварительной записи таблицей CSV: строка на запись",
  tags,
  "x-authz": members,
  request: { query: BookingLinesQuery },
  responses: table,
});

const tableOfFamilies = defineRoute({
  method: "get",
  path: "/api/registers/families/table",
  operationId: "takeTableOfFamilies",
  summary: "Журнал учёта семей таблицей CSV: строка на семью",
  tags,
  "x-authz": ["head", "registrar"],
  request: { query: FamilyLinesQuery },
  responses: table,
});

export const tableRoutes = memberRouter()
  .openapi(tableOfServices, async (c) => {
    const chosen = c.req.valid("query");
    const content = await takeTable(c.var.ctx, chosenServices(chosen));
    return c.body(await madeOfGeneral(content, registerCsv), 200, headersOf(content, chosen));
  })
  .openapi(tableOfBookings, async (c) => {
    const chosen = c.req.valid("query");
    const content = await takeTable(c.var.ctx, chosenBookings(chosen));
    return c.body(await madeOfGeneral(content, registerCsv), 200, headersOf(content, chosen));
  })
  .openapi(tableOfFamilies, async (c) => {
    const chosen = c.req.valid("query");
    const content = await takeTable(c.var.ctx, chosenFamilies(chosen));
    return c.body(await madeOfGeneral(content, registerCsv), 200, headersOf(content, chosen));
  });

function headersOf({ document }: GeneralContent, { year, month }: { year: number; month?: number }) {
  const name = fileNameOf({ document, year, month: month ?? null, format: "csv", use: "general" });
  return {
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": `attachment; filename="${name}"`,
    "Content-Security-Policy": "sandbox",
  };
}
