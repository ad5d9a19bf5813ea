import { fieldError } from "./field-errors.ts";
import { html, type Markup, raw } from "./markup.ts";

export type TextField = {
  name: string;
  label: string;
  value: string;
  error: string | null;
  hint?: string;
  type?: "text" | "tel" | "email" | "search";
  autocomplete?: "name" | "tel" | "email" | "off";
  numeric?: boolean;
  short?: boolean;
  maxLength: number;
};

/** One line of text with its label, hint and error bound to it. */
export function textField(field: TextField): Markup {
  const { name, type = "text", autocomplete = "off" } = field;
  return html`<div class="field${field.short ? " short" : ""}${field.error ? " failed" : ""}">
<label for="${name}">${field.label}</label>${hintOf(field)}${fieldError(name, field.error)}
<input type="${type}" id="${name}" name="${name}" value="${field.value}" maxlength="${field.maxLength}" autocomplete="${autocomplete}"${
    field.numeric ? raw(' inputmode="numeric"') : ""
  }${describedBy(field)}></div>`;
}

/** Several lines of text. */
export function textArea(field: Omit<TextField, "type" | "autocomplete">): Markup {
  return html`<div class="field${field.error ? " failed" : ""}">
<label for="${field.name}">${field.label}</label>${hintOf(field)}${fieldError(field.name, field.error)}
<textarea id="${field.name}" name="${field.name}" rows="6" maxlength="${field.maxLength}"${describedBy(field)}>
${field.value}</textarea></div>`;
}

const hintOf = ({ name, hint }: Pick<TextField, "name" | "hint">) =>
  hint ? html`<p class="hint" id="${name}-hint">${hint}</p>` : null;

/** The attributes that tie a control to its hint and error. */
export function describedBy({
  name,
  hint,
  error,
}: Pick<TextField, "name" | "hint" | "error">): Markup | string {
  const ids = [hint ? `${name}-hint` : null, error ? `${name}-error` : null].filter((id) => id !== null);
  if (ids.length === 0) return "";
  return html` aria-describedby="${ids.join(" ")}"${error ? raw(' aria-invalid="true"') : ""}`;
}
