import { z } from "@hono/zod-openapi";
import { passwordLength } from "@prosvet/auth";
import { acceptInvitation, changeOwnPassword, contextOf } from "@prosvet/usecases";
import { getCookie } from "hono/cookie";
import { actorOf } from "../http/actor.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { publicRouter, signedInRouter } from "../http/router.ts";
import { sessionViewOf } from "./session-of-place.ts";
import { SessionView } from "./session-view.ts";

const tags = ["Вход"];
// Shorter and longer ones are answered in words by the rule itself.
const Password = z.string().min(1).max(1024);

const changePassword = defineRoute({
  method: "post",
  path: "/api/session/password",
  operationId: "changeOwnPassword",
  summary: "Сменить свой пароль: сеансы на других устройствах закончатся",
  tags,
  "x-authz": ["signed_in"],
  request: { body: jsonBody(z.strictObject({ current: Password, next: Password })) },
  responses: { 200: json(SessionView, "Сеанс с новым ключом") },
});

const acceptByLink = defineRoute({
  method: "post",
  path: "/api/invitations/acceptance",
  operationId: "acceptInvitation",
  summary: `Задать пароль по ссылке из письма: от ${passwordLength.min} символов`,
  tags,
  "x-authz": ["public"],
  request: { body: jsonBody(z.strictObject({ secret: z.string().min(1).max(100), password: Password })) },
  responses: {
    200: json(z.object({ email: z.string() }).openapi("AcceptedInvitation"), "Пароль задан; почта для входа"),
  },
});

const byLink = publicRouter().openapi(acceptByLink, async (c) => {
  const { ctx, deps } = c.var;
  const { address } = ctx.actor;
  const ready = await deps.auth.readyInvitedPassword({ ...c.req.valid("json"), address });
  return c.json(await acceptInvitation(ctx, ready), 200);
});

const own = signedInRouter().openapi(changePassword, async (c) => {
  const { deps, session } = c.var;
  const { auth } = deps;
  const apply = await auth.readyOwnPassword(getCookie(c, auth.cookieName) ?? "", c.req.valid("json"));
  const acting = actorOf(session);
  const { token, cookie } = acting
    ? await changeOwnPassword(contextOf(deps, acting.actor), apply)
    : await apply();
  c.header("Set-Cookie", cookie);
  return c.json(await sessionViewOf(deps, await auth.resolve(token)), 200);
});

export const passwordRoutes = publicRouter().route("/", byLink).route("/", own);
