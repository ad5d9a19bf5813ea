import { plural } from "@prosvet/domain";
import type { CentreCard } from "@prosvet/usecases/centres";
import { centreAddress, centresAddress } from "../http/addresses.ts";
import type { Page } from "../layout/send-page.ts";
import { html, type Markup, raw } from "../parts/markup.ts";
import { textField } from "../parts/text-field.ts";
import { type CentreFinding, type CentreSearch, centresPerPage } from "./centre-search.ts";

/** Where a parent chooses a centre. */
export function centreListPage(finding: CentreFinding, search: CentreSearch, total: number): Page {
  const main = html`<h1>Консультации для родителей</h1>
<p>Специалисты детских садов и школ бесплатно помогают родителям и тем, кто хочет принять ребёнка в семью: с воспитанием, развитием, речью, поведением. Можно обратиться анонимно и из любого места.</p>
${total > centresPerPage ? searchForm(search) : ""}${listOf(finding, search)}`;
  return { title: "Выберите центр", main };
}

const searchForm = ({ words }: CentreSearch) =>
  html`<form method="get" action="${centresAddress}" role="search">${textField({
    name: "q",
    label: "Найти центр",
    hint: "Название, детский сад, школа или район",
    value: words,
    error: null,
    type: "search",
    maxLength: 100,
  })}<button class="button">Найти</button></form>`;

function listOf(
  { centres, found, municipalities }: CentreFinding,
  { words, municipality }: CentreSearch,
): Markup {
  if (municipalities.length > 0) {
    return html`<h2>Районы и города</h2><ul class="cards">${municipalities.map(
      ({ name, centres: count }) =>
        html`<li><a class="tap" href="${centresAddress}?m=${encodeURIComponent(name)}">${name}</a> <span class="quiet">${count} ${plural(
          count,
          "центр",
          "центра",
          "центров",
        )}</span></li>`,
    )}</ul>`;
  }
  const everywhere = html`<p><a class="tap" href="${centresAddress}">Показать все районы</a></p>`;
  const narrowed = words || municipality;
  if (found === 0) {
    return html`<h2>${narrowed ? "Ничего не нашлось" : "Центров пока нет"}</h2><p>${
      narrowed ? "Напишите название короче или поищите по району." : "Загляните позже."
    }</p>${narrowed ? everywhere : ""}`;
  }
  return html`<h2>${municipality || "Центры"}</h2>${
    found > centres.length
      ? html`<p>Нашлось ${found}, показаны первые ${centres.length}. Уточните название, чтобы увидеть остальные.</p>`
      : ""
  }<ul class="cards">${centres.map(card)}</ul>${narrowed ? everywhere : ""}`;
}

const card = ({ slug, name, organisation, municipality, demonstration }: CentreCard) =>
  html`<li><a class="tap" href="${centreAddress(slug)}">${name}</a><br>${organisation}<br><span class="quiet">${municipality}${
    demonstration ? raw(". Демонстрационные данные") : ""
  }</span></li>`;
