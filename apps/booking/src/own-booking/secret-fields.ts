import { errorOf, type FieldErrors } from "../parts/field-errors.ts";
import { html, type Markup } from "../parts/markup.ts";
import { textField } from "../parts/text-field.ts";

/** The two fields that open a booking, with what was typed kept. */
export const secretFields = (
  errors: FieldErrors,
  typed: { number: string; pin: string } = { number: "", pin: "" },
): Markup =>
  html`${textField({
    name: "number",
    label: "Номер записи",
    hint: "Например, 7K2M-9QXD. Большие и маленькие буквы — всё равно.",
    value: typed.number,
    error: errorOf(errors, "number"),
    short: true,
    maxLength: 20,
  })}${textField({
    name: "pin",
    label: "ПИН-код",
    hint: "Шесть цифр",
    value: typed.pin,
    error: errorOf(errors, "pin"),
    numeric: true,
    short: true,
    maxLength: 12,
  })}`;
