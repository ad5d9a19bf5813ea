import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { isPlain, notPlain } from "./plain-text.ts";
import { problem } from "./problem.ts";

export const maxBodyBytes = 64 * 1024;

/** No body is longer than any form of ours needs. */
export const smallBody: MiddlewareHandler = bodyLimit({
  maxSize: maxBodyBytes,
  onError: (c) => problem(c, { code: "too_large", detail: "Запрос слишком большой. Сократите текст." }),
});

const json = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;
const withBody = new Set(["POST", "PUT", "PATCH"]);

/** A body is JSON and nothing else: the other types are what a form of another site can send. */
export const jsonOnly: MiddlewareHandler = async (c, next) => {
  const { method } = c.req;
  const type = c.req.header("content-type");
  if (method === "DELETE" && type !== undefined && !json.test(type)) throw new HTTPException(415);
  if (!withBody.has(method)) return next();
  if (type === undefined || !json.test(type)) throw new HTTPException(415);
  const body = await c.req.json().catch(() => {
    throw new HTTPException(400);
  });
  return isPlain(body) ? next() : problem(c, notPlain);
};
