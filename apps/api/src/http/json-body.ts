import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { problem } from "./problem.ts";
import { hasInvisible } from "./visible-text.ts";

export const maxBodyBytes = 64 * 1024;

/** No body is longer than any form of ours needs. */
export const smallBody: MiddlewareHandler = bodyLimit({
  maxSize: maxBodyBytes,
  onError: (c) => problem(c, { code: "too_large", detail: "Запрос слишком большой. Сократите текст." }),
});

const json = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;
const withBody = new Set(["POST", "PUT", "PATCH"]);

/** A body is JSON and nothing else: other types are what a form of another site could send. */
export const jsonOnly: MiddlewareHandler = async (c, next) => {
  const type = c.req.header("content-type");
  if (type !== undefined && !json.test(type)) throw new HTTPException(415);
  if (withBody.has(c.req.method)) {
    if (type === undefined) throw new HTTPException(415);
    const body = await c.req.json().catch(() => {
      throw new HTTPException(400);
    });
    if (hasInvisible(body)) return problem(c, invisible);
  }
  return next();
};

/** A query names each parameter once, in visible text. */
export const plainQuery: MiddlewareHandler = async (c, next) => {
  const parameters = Object.values(c.req.queries());
  if (parameters.some((values) => values.length > 1)) {
    return problem(c, { code: "malformed", detail: "Параметр в адресе назван дважды. Оставьте один." });
  }
  if (hasInvisible(parameters) || hasInvisible(decoded(c.req.path))) return problem(c, invisible);
  return next();
};

const invisible = {
  code: "invalid",
  detail: "В тексте есть невидимые управляющие символы. Наберите его заново.",
  errors: [],
} as const satisfies Parameters<typeof problem>[1] | object;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return "\0";
  }
}
