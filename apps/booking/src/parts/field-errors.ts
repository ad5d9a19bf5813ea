import { html, type Markup } from "./markup.ts";

/** A field of a form and what to do about it, in Russian. */
export type FieldError = { field: string; message: string };
export type FieldErrors = readonly FieldError[];

/** What is wrong with the field, or null. */
export const errorOf = (errors: FieldErrors, field: string): string | null =>
  errors.find((error) => error.field === field)?.message ?? null;

/** The list of errors at the top of a page: takes the focus without a script, each line leads to its field. */
export function errorSummary(errors: FieldErrors): Markup | null {
  if (errors.length === 0) return null;
  return html`<div class="wrong" role="alert" tabindex="-1" autofocus aria-labelledby="wrong">
<h2 id="wrong">Проверьте, пожалуйста</h2>
<ul>${errors.map(({ field, message }) => html`<li><a href="#${field}">${message}</a></li>`)}</ul></div>`;
}

/** The message beside the field itself. */
export const fieldError = (field: string, message: string | null): Markup | null =>
  message === null
    ? null
    : html`<p class="error" id="${field}-error"><span class="unseen">Ошибка: </span>${message}</p>`;
