import { z } from "zod";

/** What the journal prints in the name field of an anonymous recipient (R32). */
export const anonymousName = "Анонимно";

/** «Фамилия Имя Отчество (при наличии)»: up to 150 characters, letters and what names are written with. */
export const PersonName = z
  .string()
  .max(300)
  .transform((name) => name.normalize("NFC").trim().replace(/ {2,}/g, " "))
  .pipe(
    z
      .string()
      .min(1)
      .max(150)
      .regex(/^[\p{L}\p{M}][\p{L}\p{M} .,'’()-]*$/u),
  );
export type PersonName = z.infer<typeof PersonName>;
