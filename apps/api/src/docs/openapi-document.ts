import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Handler } from "hono";
import type { ApiEnv } from "../http/environment.ts";

/** What the published document says of itself. */
const head = {
  openapi: "3.1.0",
  info: {
    title: "Просвет: API",
    version: "1",
    description:
      "Запись на консультации, журнал услуг и статистика консультационных центров. " +
      "Адреса под /api/public открыты и не меняются. Остальным нужен сеанс: вход даёт cookie, " +
      "а изменяющие запросы принимаются только со своего сайта. Кому доступен адрес, сказано в x-authz. " +
      "Ошибки — документы RFC 9457 с постоянным code.",
  },
};

/** Serves the document of every route of the application, made once. */
export function openApiDocument(app: OpenAPIHono<ApiEnv>): Handler<ApiEnv> {
  let document: string | undefined;
  return (c) => {
    document ??= JSON.stringify(app.getOpenAPI31Document(head));
    return c.body(document, 200, { "Content-Type": "application/json; charset=utf-8" });
  };
}
