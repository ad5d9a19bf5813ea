import type { OwnMaterial } from "@prosvet/usecases/materials";
import { html, type Markup } from "../parts/markup.ts";

/** Links of materials, to be opened and to be printed. */
export const materialLinks = (materials: readonly Omit<OwnMaterial, "id">[]): Markup =>
  html`<ul>${materials.map(
    ({ title, address }) =>
      html`<li><a href="${address}" rel="noreferrer">${title}</a><span class="print">${address}</span></li>`,
  )}</ul>`;

/** What the centre has handed after the help (R46): nobody needs an address for it. Null when there is nothing. */
export const materialsPart = (materials: readonly OwnMaterial[]): Markup | null =>
  materials.length === 0
    ? null
    : html`<section aria-labelledby="materials"><h2 id="materials">Материалы для вас</h2>
<p>Вы просили их после встречи. Каждая ссылка ведёт на другой сайт.</p>${materialLinks(materials)}</section>`;
