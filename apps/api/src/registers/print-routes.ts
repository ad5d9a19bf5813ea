import { z } from "@hono/zod-openapi";
import { bookingsDocument, registerHtml, servicesDocument } from "@prosvet/documents";
import { bookingSources } from "@prosvet/domain";
import { printRegister, type RegisterContent, registeredStates } from "@prosvet/usecases";
import { numberInQuery, Uuid } from "../http/fields.ts";
import { defineRoute } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { JournalExportQuery, journalFilterOf } from "../services/journal-query.ts";
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
  request: {
    query: z.strictObject({
      year: numberInQuery(2000, 2100),
      month: numberInQuery(1, 12).optional(),
      consultant: Uuid.optional(),
      source: z.enum(bookingSources).optional(),
      state: z.enum(registeredStates).optional(),
    }),
  },
  responses: page,
});

export const printRoutes = memberRouter()
  .openapi(printServices, async (c) => {
    const { before: _before, limit: _limit, ...filter } = journalFilterOf(c.req.valid("query"));
    const content = await printRegister(c.var.ctx, { document: "services", ...filter });
    return c.body(await pageOf(content), 200, printedPage);
  })
  .openapi(printBookings, async (c) => {
    const { consultant, ...filter } = c.req.valid("query");
    const wanted = consultant === undefined ? filter : { ...filter, consultantId: consultant };
    const content = await printRegister(c.var.ctx, { document: "bookings", ...wanted });
    return c.body(await pageOf(content), 200, printedPage);
  });

function pageOf(content: RegisterContent): Promise<string> {
  if (content.use === "official" || content.document === "families")
    throw new TypeError("a page to print is for general use");
  return content.document === "services"
    ? registerHtml(servicesDocument(content.heading, content.rows))
    : registerHtml(bookingsDocument(content.heading, content.rows));
}
