import { z } from "@hono/zod-openapi";
import {
  childCategories,
  familyAttendances,
  familyBases,
  familyRelations,
  familyRemovals,
  serviceForms,
} from "@prosvet/domain";
import {
  ChangeFamily,
  changeFamily,
  listFamilyRegister,
  RegisterFamily,
  RemoveFamily,
  registerFamily,
  removeFamily,
} from "@prosvet/usecases";
import { Day, IdInPath, numberInQuery } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { DayView } from "../http/views.ts";

const tags = ["Журнал учёта семей"];
const desk = ["head", "registrar"] as const;

const FamilyView = z
  .object({
    id: z.uuid(),
    year: z.int(),
    ordinal: z.int(),
    code: z.string(),
    registeredOn: DayView,
    basis: z.enum(familyBases),
    attends: z.enum(familyAttendances).nullable(),
    categories: z.array(z.enum(childCategories)),
    childAges: z.array(z.int()),
    members: z.array(z.object({ code: z.string(), relation: z.enum(familyRelations).nullable() })),
    formsOfHelp: z.array(z.enum(serviceForms)),
    servicesGiven: z.int(),
    lastServiceOn: DayView.nullable(),
    consentGivenOn: DayView.nullable(),
    removed: z.object({ on: DayView, reason: z.enum(familyRemovals) }).nullable(),
  })
  .openapi("Family");
const FamilyAnswer = z.object({ family: FamilyView }).openapi("FamilyAnswer");
const FamiliesView = z
  .object({ title: z.string(), families: z.array(FamilyView), next: z.int().nullable() })
  .openapi("Families");

const getFamilies = defineRoute({
  method: "get",
  path: "/api/families",
  operationId: "listFamilyRegister",
  summary: "Страница журнала учёта семей, новые номера сначала: коды и ничьих имён",
  tags,
  "x-authz": desk,
  request: {
    query: z.object({
      year: numberInQuery(2000, 2100),
      before: numberInQuery(1, 100_000_000).optional(),
      limit: numberInQuery(1, 200).optional(),
    }),
  },
  responses: { 200: json(FamiliesView, "Семьи") },
});

const postFamily = defineRoute({
  method: "post",
  path: "/api/families",
  operationId: "registerFamily",
  summary: "Поставить семью на учёт: получатели по кодам, с согласием каждого на этот журнал",
  tags,
  "x-authz": desk,
  request: { body: jsonBody(RegisterFamily.extend({ registeredOn: Day.optional() })) },
  responses: { 201: json(FamilyAnswer, "Семья") },
});

const putFamily = defineRoute({
  method: "put",
  path: "/api/families/{id}",
  operationId: "changeFamily",
  summary: "Изменить сведения о семье и её состав",
  tags,
  "x-authz": desk,
  "x-ids": { id: "family" },
  request: { params: IdInPath, body: jsonBody(ChangeFamily) },
  responses: { 200: json(FamilyAnswer, "Семья") },
});

const postRemoval = defineRoute({
  method: "post",
  path: "/api/families/{id}/removal",
  operationId: "removeFamily",
  summary: "Снять семью с учёта с причиной; строка журнала остаётся",
  tags,
  "x-authz": desk,
  "x-ids": { id: "family" },
  request: { params: IdInPath, body: jsonBody(RemoveFamily) },
  responses: { 200: json(FamilyAnswer, "Семья") },
});

export const familyRoutes = memberRouter()
  .openapi(getFamilies, async (c) =>
    c.json(FamiliesView.parse(await listFamilyRegister(c.var.ctx, c.req.valid("query"))), 200),
  )
  .openapi(postFamily, async (c) => {
    const family = await registerFamily(c.var.ctx, c.req.valid("json"));
    return c.json(FamilyAnswer.parse({ family }), 201);
  })
  .openapi(putFamily, async (c) => {
    const family = await changeFamily(c.var.ctx, c.req.valid("param").id, c.req.valid("json"));
    return c.json(FamilyAnswer.parse({ family }), 200);
  })
  .openapi(postRemoval, async (c) => {
    const family = await removeFamily(c.var.ctx, c.req.valid("param").id, c.req.valid("json"));
    return c.json(FamilyAnswer.parse({ family }), 200);
  });
