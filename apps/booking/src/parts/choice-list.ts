import { fieldError } from "./field-errors.ts";
import { flag, html, type Markup } from "./markup.ts";

export type Choice = {
  value: string;
  label: string;
  hint?: string | null;
  /** Questions that belong to this choice alone; a style shows them while it is chosen. */
  more?: Markup | null;
};

export type ChoiceList = {
  name: string;
  legend: Markup;
  choices: readonly Choice[];
  chosen: string | null;
  error?: string | null;
  /** The first control's id, where the error summary leads; the name by default. */
  firstId?: string;
};

/** One choice of several, as radio buttons under a legend. */
export function choiceList({
  name,
  legend,
  choices,
  chosen,
  error = null,
  firstId = name,
}: ChoiceList): Markup {
  return html`<fieldset${error ? html` class="failed" aria-describedby="${name}-error"` : ""}>
<legend>${legend}</legend>${fieldError(name, error)}${choices.map((choice, place) =>
    oneChoice(name, place === 0 ? firstId : `${firstId}-${place}`, choice, choice.value === chosen),
  )}</fieldset>`;
}

function oneChoice(name: string, id: string, { value, label, hint, more }: Choice, chosen: boolean): Markup {
  return html`<div class="choice"><input type="radio" id="${id}" name="${name}" value="${value}"${
    more ? html` class="asks"` : ""
  }${hint ? html` aria-describedby="${id}-hint"` : ""}${flag("checked", chosen)}>
<label for="${id}">${label}</label>${hint ? html`<span class="hint" id="${id}-hint">${hint}</span>` : ""}${
    more ? html`<div class="more">${more}</div>` : ""
  }</div>`;
}
