import { type ConsentText, normaliseEmail, normalisePhone } from "@prosvet/domain";
import type { FieldError } from "../parts/field-errors.ts";
import type { DraftPerson } from "../sealed/draft-cookie.ts";
import type { TypedPerson } from "./typed-person.ts";

/** What has to be put right in a name and contacts (R42). */
export function problemsOfPerson({ name, phone, email, consented }: TypedPerson): FieldError[] {
  const errors: FieldError[] = [];
  if (name.length === 0) errors.push({ field: "name", message: "Напишите, как к вам обращаться." });
  if (name.length > 200) errors.push({ field: "name", message: "Сократите имя до 200 знаков." });
  if (phone && !normalisePhone(phone)) {
    errors.push({ field: "phone", message: "Проверьте номер телефона, например +7 912 345-67-89." });
  }
  if (email && !normaliseEmail(email)) {
    errors.push({ field: "email", message: wrongEmail });
  }
  if (!consented) {
    const message = "Отметьте согласие: без него имя и контакты не записывают. Или запишитесь анонимно.";
    errors.push({ field: "consent", message });
  }
  return errors;
}

export const wrongEmail = "Проверьте адрес электронной почты, например mama@example.ru.";

/** The person as the draft keeps them. */
export const personOf = ({ name, phone, email }: TypedPerson, { version }: ConsentText): DraftPerson => ({
  ...{ name, phone, email, consentVersion: version },
});
