import { z } from "@hono/zod-openapi";
import { contractKinds } from "@prosvet/domain";
import { changeMember, endMember, enrolMember, inviteMember, listMembers } from "@prosvet/usecases";
import { Day, IdInPath, text, Uuid } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";
import { onWire } from "../http/wire.ts";
import { InvitedView, StaffView } from "./staff-view.ts";

const tags = ["Сотрудники"];
const authz = { "x-authz": ["head"] } as const;
const ids = { "x-ids": { id: "membership" } } as const;

const Card = z.strictObject({
  displayName: text(200),
  role: z.enum(["head", "registrar", "consultant"]),
  consultantId: Uuid.nullish(),
  contractKind: z.enum(contractKinds).nullish(),
  contractNumber: text(50).nullish(),
  contractSignedOn: Day.nullish(),
  obligationNumber: text(50).nullish(),
  obligationSignedOn: Day.nullish(),
});

const getStaff = defineRoute({
  method: "get",
  path: "/api/staff",
  operationId: "listMembers",
  summary: "Сотрудники центра: договор, обязательство о неразглашении, доступ",
  ...{ tags, ...authz },
  responses: { 200: json(StaffView, "Сотрудники") },
});

const postStaff = defineRoute({
  method: "post",
  path: "/api/staff",
  operationId: "enrolMember",
  summary: "Добавить сотрудника",
  ...{ tags, ...authz },
  request: { body: jsonBody(Card.extend({ email: text(254) })) },
  responses: { 201: json(InvitedView, "Сотрудники; новому отправлена ссылка для пароля") },
});

const postCard = defineRoute({
  method: "post",
  path: "/api/staff/{id}/card",
  operationId: "changeMember",
  summary: "Изменить карточку сотрудника",
  ...{ tags, ...authz, ...ids },
  request: { params: IdInPath, body: jsonBody(Card) },
  responses: { 200: json(StaffView, "Сотрудники") },
});

const postEnd = defineRoute({
  method: "post",
  path: "/api/staff/{id}/end",
  operationId: "endMember",
  summary: "Закрыть доступ сотрудника",
  ...{ tags, ...authz, ...ids },
  request: { params: IdInPath, body: jsonBody(z.strictObject({})) },
  responses: { 200: json(StaffView, "Сотрудники") },
});

const postInvitation = defineRoute({
  method: "post",
  path: "/api/staff/{id}/invitation",
  operationId: "inviteMember",
  summary: "Отправить сотруднику ссылку, чтобы он задал новый пароль",
  ...{ tags, ...authz, ...ids },
  request: { params: IdInPath, body: jsonBody(z.strictObject({})) },
  responses: { 200: json(InvitedView, "Сотрудники; ссылка отправлена") },
});

export const staffRoutes = memberRouter()
  .openapi(getStaff, async (c) => {
    const { timezone, members } = await listMembers(c.var.ctx);
    return c.json(onWire(StaffView, { members }, timezone), 200);
  })
  .openapi(postStaff, async (c) => {
    const { auth } = c.var.deps;
    const { timezone, ...enrolled } = await enrolMember(c.var.ctx, c.req.valid("json"), auth.openIdentity);
    return c.json(onWire(InvitedView, enrolled, timezone), 201);
  })
  .openapi(postCard, async (c) => {
    const card = { ...c.req.valid("json"), ...c.req.valid("param") };
    const { timezone, members } = await changeMember(c.var.ctx, card);
    return c.json(onWire(StaffView, { members }, timezone), 200);
  })
  .openapi(postEnd, async (c) => {
    const { timezone, members } = await endMember(c.var.ctx, c.req.valid("param").id);
    return c.json(onWire(StaffView, { members }, timezone), 200);
  })
  .openapi(postInvitation, async (c) => {
    const { auth } = c.var.deps;
    const { id } = c.req.valid("param");
    const { timezone, ...invited } = await inviteMember(c.var.ctx, id, auth.readAccount);
    return c.json(onWire(InvitedView, invited, timezone), 200);
  });
