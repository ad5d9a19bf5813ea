import type { MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { HTTPException } from "hono/http-exception";
import { isPlain, notPlain } from "./plain-text.ts";
import { problem } from "./problem.ts";
import { isUpload, maxUploadBytes } from "./upload-body.ts";

export const maxBodyBytes = 64 * 1024;

const ofForm = bodyLimit({
  maxSize: maxBodyBytes,
  onError: (c) => problem(c, { code: "too_large", detail: "Запрос слишком большой. Сократите текст." }),
});

const ofUpload = bodyLimit({
  maxSize: maxUploadBytes,
  onError: (c) =>
    problem(c, {
      code: "too_large",
      detail: "Файл больше 10 МБ. Приложите меньший: скан с меньшим разрешением, журнал по годам.",
    }),
});

/** No body is longer than any form of ours needs, a file than a scan. */
export const smallBody: MiddlewareHandler = (c, next) => (isUpload(c) ? ofUpload : ofForm)(c, next);

const json = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i;
const multipart = /^multipart\/form-data\s*;\s*boundary=/i;
const withBody = new Set(["POST", "PUT", "PATCH"]);

/**
 * A body is JSON and nothing else: the other types are what a form of another site can send. A file comes as multipart,
 * which is read after its sender has been let in.
 */
export const jsonOnly: MiddlewareHandler = async (c, next) => {
  const { method } = c.req;
  const type = c.req.header("content-type");
  if (method === "DELETE" && type !== undefined && !json.test(type)) throw new HTTPException(415);
  if (!withBody.has(method)) return next();
  if (isUpload(c)) {
    if (type === undefined || !multipart.test(type)) throw new HTTPException(415);
    return next();
  }
  if (type === undefined || !json.test(type)) throw new HTTPException(415);
  const body = await c.req.json().catch(() => {
    throw new HTTPException(400);
  });
  return isPlain(body) ? next() : problem(c, notPlain);
};
