import { html, type Markup } from "./markup.ts";

export type SummaryRow = {
  name: string;
  value: string | Markup;
  /** Where the answer is changed, and the words a screen reader adds to «Изменить». */
  change?: { href: string; what: string };
};

/** Answers as a list of names and values, each with its own way to change it. */
export const summaryRows = (rows: readonly SummaryRow[]): Markup =>
  html`<dl class="rows">${rows.map(
    ({ name, value, change }) =>
      html`<div><dt>${name}</dt><dd>${value}</dd>${
        change
          ? html`<dd class="change"><a class="tap" href="${change.href}">Изменить<span class="unseen"> ${change.what}</span></a></dd>`
          : ""
      }</div>`,
  )}</dl>`;
