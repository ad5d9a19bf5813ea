import { actInWords, orderInWords, type RegulationBlock, regulationText } from "@prosvet/domain";
import { type Centre, factsOfCentre } from "@prosvet/usecases/centres";
import { centreAddress } from "../http/addresses.ts";
import type { Page } from "../layout/send-page.ts";
import { html, type Markup } from "../parts/markup.ts";
import { linked } from "./legal-acts.ts";

/** The centre's whole «Порядок», as its limits and texts have it today: to read, to cite by clause, to print (R7). */
export function rulesPage(centre: Centre): Page {
  const blocks = regulationText(factsOfCentre(centre));
  const headings = blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
  const links = new Map(centre.acts.map((act) => [actInWords(act), act.link]));
  const main = html`<h1>Порядок оказания услуг</h1>
<p>${centre.name}, ${centre.organisation}. Утвержден: ${orderInWords("приказ", centre.order)}.</p>
<p><a class="tap" href="${centreAddress(centre.slug)}">Коротко о правилах — на странице центра</a></p>
<nav aria-label="Содержание"><ul>${headings.map(
    (text, at) => html`<li><a class="tap" href="#part-${at + 1}">${text}</a></li>`,
  )}</ul></nav>
${blocks.map((block) => shown(block, headings, links))}`;
  return { title: "Порядок оказания услуг", main };
}

function shown(
  block: RegulationBlock,
  headings: readonly string[],
  links: ReadonlyMap<string, string | null>,
): Markup {
  switch (block.kind) {
    case "heading":
      return html`<h2 id="part-${headings.indexOf(block.text) + 1}">${block.text}</h2>`;
    case "paragraph":
      return block.clause
        ? html`<p id="clause-${block.clause}">${block.text}</p>`
        : html`<p>${block.text}</p>`;
    case "list": {
      const items = block.items.map((item) => html`<li>${linked(item, links.get(item))}</li>`);
      return block.numbered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
    }
    case "table":
      return html`<dl class="rows">${block.rows.map(
        ([what, value]) => html`<div><dt>${what}</dt><dd>${value}</dd></div>`,
      )}</dl>`;
  }
}
