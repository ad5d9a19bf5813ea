import { fieldError } from "./field-errors.ts";
import { flag, html, type Markup } from "./markup.ts";
import { describedBy } from "./text-field.ts";

export type CheckBox = {
  name: string;
  label: string | Markup;
  checked: boolean;
  hint?: string;
  error?: string | null;
  /** Questions that belong to this box alone; a style shows them while it is ticked. */
  more?: Markup | null;
};

/** A box to tick, with its hint and error bound to it. */
export const checkBox = ({ name, label, checked, hint, error = null, more }: CheckBox): Markup =>
  html`${fieldError(name, error)}<div class="choice"><input type="checkbox" id="${name}" name="${name}" value="yes"${
    more ? html` class="asks"` : ""
  }${flag("checked", checked)}${describedBy({ name, ...(hint && { hint }), error })}><label for="${name}">${label}</label>${
    hint ? html`<span class="hint" id="${name}-hint">${hint}</span>` : ""
  }${more ? html`<div class="more">${more}</div>` : ""}</div>`;
