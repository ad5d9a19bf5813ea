import { normaliseEmail, normalisePhone } from "@prosvet/domain";
import { z } from "zod";
import { AppError } from "../app-error.ts";

const line = (most: number) => z.string().trim().max(most);

/** What somebody who is not anonymous says of themselves: a name. No contact is required of anybody (R32). */
export const GivenPerson = z.strictObject({
  name: line(200).min(1),
  phone: line(40).optional(),
  email: line(254).optional(),
});
export type GivenPerson = z.infer<typeof GivenPerson>;

/** A consent given together with the request, by purpose and version of its text. */
export const GivenConsent = z.strictObject({
  purpose: z.string().max(60),
  version: z.int().min(1).max(1000),
});
export type GivenConsent = z.infer<typeof GivenConsent>;

export type Person = { name: string; phone: string | null; email: string | null };

type FieldError = { path: string; message: string };

/**
 * Reads a person's contacts in the forms people write them. In: where in the request they stand. Throws `invalid` with
 * the fields that cannot be read.
 */
export function readPerson(given: GivenPerson, at = "person"): Person {
  const phone = given.phone ? normalisePhone(given.phone) : null;
  const email = given.email ? normaliseEmail(given.email) : null;
  const errors: FieldError[] = [];
  if (given.phone && !phone) {
    errors.push({
      path: `${at}.phone`,
      message: "Не удалось прочитать номер. Напишите его так: +7 912 345-67-89.",
    });
  }
  if (given.email && !email) {
    errors.push({
      path: `${at}.email`,
      message: "Проверьте адрес электронной почты, например: mama@example.ru.",
    });
  }
  if (errors.length > 0)
    throw new AppError("invalid", "Проверьте телефон и адрес почты.", { detail: { errors } });
  return { name: given.name, phone, email };
}
