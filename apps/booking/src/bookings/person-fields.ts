import type { ConsentText } from "@prosvet/domain";
import type { Centre } from "@prosvet/usecases/centres";
import { clauseRemark } from "../centres/clause.ts";
import { checkBox } from "../parts/check-box.ts";
import { errorOf, type FieldErrors } from "../parts/field-errors.ts";
import { html, type Markup } from "../parts/markup.ts";
import { textField } from "../parts/text-field.ts";
import type { TypedPerson } from "./typed-person.ts";

export type PersonView = { typed: TypedPerson; errors: FieldErrors };

/**
 * The newest text of the consent to keep a name and contacts, or null: then only anonymous bookings are taken. There is
 * none in a centre that works by codes alone (R33).
 */
export function personalDataConsent({ texts, limits }: Centre): ConsentText | null {
  if (!limits.identitiesKept) return null;
  const all = texts.consentTexts.filter(({ purpose }) => purpose === "personal_data");
  return all.reduce<ConsentText | null>(
    (newest, text) => (newest && newest.version > text.version ? newest : text),
    null,
  );
}

/** How to call the person. */
export const nameField = ({ typed, errors }: PersonView): Markup =>
  textField({
    name: "name",
    label: "Как к вам обращаться",
    hint: "Имя или фамилия, имя и отчество",
    value: typed.name,
    error: errorOf(errors, "name"),
    autocomplete: "name",
    maxLength: 200,
  });

export const phoneField = ({ typed, errors }: PersonView): Markup =>
  textField({
    name: "phone",
    label: "Телефон, если хотите",
    hint: "Например, +7 912 345-67-89",
    value: typed.phone,
    error: errorOf(errors, "phone"),
    type: "tel",
    autocomplete: "tel",
    maxLength: 40,
  });

export const emailField = ({ typed, errors }: PersonView, label = "Электронная почта, если хотите"): Markup =>
  textField({
    name: "email",
    label,
    hint: "Например, mama@example.ru",
    value: typed.email,
    error: errorOf(errors, "email"),
    type: "email",
    autocomplete: "email",
    maxLength: 254,
  });

/** The consent with its whole text to read first (R42). */
export function consentBox(
  centre: Centre,
  { typed, errors }: PersonView,
  { title, text }: ConsentText,
): Markup {
  const error = errorOf(errors, "consent");
  return html`<div class="field${error ? " failed" : ""}">${checkBox({
    name: "consent",
    label: html`Даю согласие на обработку этих сведений${clauseRemark("R42", centre.regulation)}`,
    checked: typed.consented,
    error,
  })}
<details><summary>Прочитать согласие</summary><p><strong>${title}</strong></p><p>${filledIn(text, centre)}</p></details></div>`;
}

const filledIn = (text: string, { organisation, name }: Centre) =>
  text.replaceAll("{organisation}", organisation).replaceAll("{centre}", name);
