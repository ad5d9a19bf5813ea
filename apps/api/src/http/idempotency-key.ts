import { z } from "@hono/zod-openapi";

/** One key for one attempt of a person, however often a program repeats it. */
const keyOf = (least: number) =>
  z
    .string()
    .regex(/^[\x21-\x7e]+$/)
    .min(least)
    .max(100);

/** Whoever guesses the key of somebody's booking gets its answer, PIN included. */
const shortestPublic = 16;

const description =
  "Ключ одной попытки: повтор с тем же ключом и телом даёт тот же ответ и ничего не создаёт.";

export const KeyRequired = z.object({ "idempotency-key": keyOf(8).openapi({ description }) });

export const KeyOptional = z.object({
  "idempotency-key": keyOf(shortestPublic)
    .optional()
    .openapi({ description: `${description} Без него каждый запрос новый.` }),
});
