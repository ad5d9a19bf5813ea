import { z } from "@hono/zod-openapi";
import { readOwnLogo, removeLogo, SetLogo, setLogo } from "@prosvet/usecases/logos";
import { defineRoute, json, jsonBody } from "../http/route.ts";
import { memberRouter } from "../http/router.ts";

const tags = ["Порядок центра"];

const LogoView = z
  .object({
    address: z.string().max(200).openapi({ description: "Картинка на страницах центра." }),
    width: z.int().min(1).max(400),
    height: z.int().min(1).max(120),
  })
  .openapi("Logo");
const LogoAnswer = z.object({ logo: LogoView.nullable() }).openapi("LogoAnswer");

const getLogo = defineRoute({
  method: "get",
  path: "/api/centre/logo",
  operationId: "readOwnLogo",
  summary: "Логотип на страницах центра",
  tags,
  "x-authz": ["head"],
  responses: { 200: json(LogoAnswer, "Логотип, если он есть") },
});

const putLogo = defineRoute({
  method: "put",
  path: "/api/centre/logo",
  operationId: "setLogo",
  summary: "Поставить логотип: PNG или JPG до 45 КБ, он рисуется заново и уменьшается",
  tags,
  "x-authz": ["head"],
  request: { body: jsonBody(SetLogo) },
  responses: { 200: json(LogoAnswer, "Логотип") },
});

const deleteLogo = defineRoute({
  method: "delete",
  path: "/api/centre/logo",
  operationId: "removeLogo",
  summary: "Убрать логотип",
  tags,
  "x-authz": ["head"],
  responses: { 204: { description: "Убран" } },
});

export const logoRoutes = memberRouter()
  .openapi(getLogo, async (c) => c.json(LogoAnswer.parse({ logo: await readOwnLogo(c.var.ctx) }), 200))
  .openapi(putLogo, async (c) => {
    const logo = await setLogo(c.var.ctx, c.req.valid("json"));
    return c.json(LogoAnswer.parse({ logo }), 200);
  })
  .openapi(deleteLogo, async (c) => {
    await removeLogo(c.var.ctx);
    return c.body(null, 204);
  });
