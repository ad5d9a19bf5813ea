import { z } from "@hono/zod-openapi";

/** Work that a browser has done; what is no proof is as none, and nobody is refused for it. */
export const Proof = z.string().max(4000).optional().openapi({
  description:
    "Ответ на GET /api/public/challenge: base64 от {challenge, solution}. С ним с одного адреса можно записаться чаще; без него запись та же.",
});

/**
 * A field that no person sees and that programs fill. Whoever has filled it is told so in plain words: a browser may have
 * done it for a person, and a person is not lied to.
 */
export const Trap = z
  .string()
  .max(200)
  .refine((value) => value === "", "Это поле оставьте пустым: его заполняют только программы.")
  .optional()
  .openapi({ description: "Всегда пустое: его заполняют только программы." });
