import { z } from "@hono/zod-openapi";

/** One key for one attempt of a person, however often a program repeats it. */
const Key = z
  .string()
  .regex(/^[\x21-\x7e]{8,}$/)
  .max(100);

const description =
  "Ключ одной попытки: повтор с тем же ключом и телом даёт тот же ответ и ничего не создаёт.";

export const KeyRequired = z.object({ "idempotency-key": Key.openapi({ description }) });

export const KeyOptional = z.object({
  "idempotency-key": Key.optional().openapi({ description: `${description} Без него каждый запрос новый.` }),
});
