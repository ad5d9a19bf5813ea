import { z } from "@hono/zod-openapi";
import { getCookie } from "hono/cookie";
import { addressOf } from "../http/address.ts";
import { Uuid } from "../http/fields.ts";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { publicRouter, signedInRouter } from "../http/router.ts";
import { sessionViewOf } from "./session-of-place.ts";
import { SessionView } from "./session-view.ts";

const tags = ["Вход"];
const signedOut = { description: "Сеанс закончен, cookie убрана" };

const SignIn = z.strictObject({ email: z.string().min(1).max(254), password: z.string().min(1).max(1024) });

const PlaceWanted = z.union([
  z.strictObject({ membershipId: Uuid }),
  z.strictObject({ departmentId: Uuid }),
  z.strictObject({ operator: z.literal(true) }),
]);

const signIn = defineRoute({
  method: "post",
  path: "/api/session",
  operationId: "signIn",
  summary: "Войти",
  tags,
  "x-authz": ["public"],
  request: { body: jsonBody(SignIn) },
  responses: { 200: json(SessionView, "Сеанс открыт, его ключ в cookie") },
});

const readSession = defineRoute({
  method: "get",
  path: "/api/session",
  operationId: "readSession",
  summary: "Кто вошёл и где работает",
  tags,
  "x-authz": ["signed_in"],
  responses: { 200: json(SessionView, "Сеанс") },
});

const signOut = defineRoute({
  method: "delete",
  path: "/api/session",
  operationId: "signOut",
  summary: "Выйти",
  tags,
  "x-authz": ["signed_in"],
  responses: { 204: signedOut },
});

const signOutEverywhere = defineRoute({
  method: "delete",
  path: "/api/sessions",
  operationId: "signOutEverywhere",
  summary: "Выйти на всех устройствах",
  tags,
  "x-authz": ["signed_in"],
  responses: { 204: signedOut },
});

const choosePlace = defineRoute({
  method: "put",
  path: "/api/session/place",
  operationId: "choosePlace",
  summary: "Выбрать место работы",
  tags,
  "x-authz": ["signed_in"],
  request: { body: jsonBody(PlaceWanted) },
  responses: { 200: json(SessionView, "Сеанс в новом месте, с новым ключом") },
});

const opening = publicRouter().openapi(signIn, async (c) => {
  const { auth } = c.var.deps;
  const { token, cookie } = await auth.signIn({ ...c.req.valid("json"), address: addressOf(c, c.var.deps) });
  const before = getCookie(c, auth.cookieName);
  if (before) await auth.signOut(before);
  c.header("Set-Cookie", cookie);
  return c.json(await sessionViewOf(c.var.deps, await auth.resolve(token)), 200);
});

const inside = signedInRouter()
  .openapi(readSession, async (c) => c.json(await sessionViewOf(c.var.deps, c.var.session), 200))
  .openapi(signOut, async (c) => {
    const { auth } = c.var.deps;
    await auth.signOut(getCookie(c, auth.cookieName) ?? "");
    c.header("Set-Cookie", auth.blankCookie);
    c.header("Clear-Site-Data", '"cache", "storage"');
    return c.body(null, 204);
  })
  .openapi(signOutEverywhere, async (c) => {
    const { auth } = c.var.deps;
    await auth.signOutEverywhere(c.var.session.identity.id);
    c.header("Set-Cookie", auth.blankCookie);
    c.header("Clear-Site-Data", '"cache", "storage"');
    return c.body(null, 204);
  })
  .openapi(choosePlace, async (c) => {
    const { auth } = c.var.deps;
    const { cookie, state } = await auth.choosePlace(
      getCookie(c, auth.cookieName) ?? "",
      c.req.valid("json"),
    );
    c.header("Set-Cookie", cookie);
    return c.json(await sessionViewOf(c.var.deps, state), 200);
  });

export const sessionRoutes = publicRouter().route("/", opening).route("/", inside);
