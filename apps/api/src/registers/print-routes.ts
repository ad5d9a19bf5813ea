import { registerHtml } from "@prosvet/documents";
import { printRegister } from "@prosvet/usecases";
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
import { printedPage } from "./printed-page.ts";

const tags = ["Журналы"];
const members = ["head", "registrar", "consultant"] as const;
const page = { 200: { description: "Страница для печати", content: { "text/html": {} } } };

const printServices = defineRoute({
  method: "get",
  path: "/api/registers/services/print",
  operationId: "printServices",
  summary: "Журнал услуг для печати: А4 поперёк, коды вместо имён, до 5000 строк",
  tags,
  "x-authz": members,
  request: { query: JournalExportQuery },
  responses: page,
});

const printBookings = defineRoute({
  method: "get",
  path: "/api/registers/bookings/print",
  operationId: "printBookings",
  summary: "Журнал предварительной записи для печати",
  tags,
  "x-authz": members,
  request: { query: BookingLinesQuery },
  responses: page,
});

const printFamilies = defineRoute({
  method: "get",
  path: "/api/registers/families/print",
  operationId: "printFamilies",
  summary: "Журнал учёта семей для печати: коды и ничьих имён",
  tags,
  "x-authz": ["head", "registrar"],
  request: { query: FamilyLinesQuery },
  responses: page,
});

export const printRoutes = memberRouter()
  .openapi(printServices, async (c) => {
    const content = await printRegister(c.var.ctx, chosenServices(c.req.valid("query")));
    return c.body(await madeOfGeneral(content, registerHtml), 200, printedPage);
  })
  .openapi(printBookings, async (c) => {
    const content = await printRegister(c.var.ctx, chosenBookings(c.req.valid("query")));
    return c.body(await madeOfGeneral(content, registerHtml), 200, printedPage);
  })
  .openapi(printFamilies, async (c) => {
    const content = await printRegister(c.var.ctx, chosenFamilies(c.req.valid("query")));
    return c.body(await madeOfGeneral(content, registerHtml), 200, printedPage);
  });
