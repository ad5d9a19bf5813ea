import { z } from "@hono/zod-openapi";
import { addOrganisation, changeOrganisation, GivenOrganisation, listOrganisations } from "@prosvet/usecases";
import { IdInPath } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";

const tags = ["Организации"];

const OrganisationView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    profile: z.string(),
    address: z.string(),
    phone: z.string(),
    link: z.string(),
    offered: z.boolean(),
  })
  .openapi("Organisation");
const OrganisationAnswer = z.object({ organisation: OrganisationView }).openapi("OrganisationAnswer");
const OrganisationsView = z.object({ organisations: z.array(OrganisationView) }).openapi("Organisations");

const getOrganisations = defineRoute({
  method: "get",
  path: "/api/organisations",
  operationId: "listOrganisations",
  summary: "Справочник организаций, куда направляют получателей, по названию",
  tags,
  "x-authz": ["head", "registrar", "consultant"],
  responses: { 200: json(OrganisationsView, "Организации") },
});

const postOrganisation = defineRoute({
  method: "post",
  path: "/api/organisations",
  operationId: "addOrganisation",
  summary: "Добавить организацию в справочник",
  tags,
  "x-authz": ["head", "registrar"],
  request: { body: jsonBody(GivenOrganisation) },
  responses: { 201: json(OrganisationAnswer, "Организация") },
});

const putOrganisation = defineRoute({
  method: "put",
  path: "/api/organisations/{id}",
  operationId: "changeOrganisation",
  summary: "Исправить организацию, убрать её из справочника или вернуть",
  tags,
  "x-authz": ["head", "registrar"],
  "x-ids": { id: "organisation" },
  request: { params: IdInPath, body: jsonBody(GivenOrganisation.extend({ offered: z.boolean() })) },
  responses: { 200: json(OrganisationAnswer, "Организация") },
});

export const organisationRoutes = memberRouter()
  .openapi(getOrganisations, async (c) =>
    c.json(OrganisationsView.parse({ organisations: await listOrganisations(c.var.ctx) }), 200),
  )
  .openapi(postOrganisation, async (c) => {
    const organisation = await addOrganisation(c.var.ctx, c.req.valid("json"));
    return c.json(OrganisationAnswer.parse({ organisation }), 201);
  })
  .openapi(putOrganisation, async (c) => {
    const given = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(
      OrganisationAnswer.parse({ organisation: await changeOrganisation(c.var.ctx, given) }),
      200,
    );
  });
