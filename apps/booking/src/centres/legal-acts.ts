import { actInWords, actLevelLabels, actLevels } from "@prosvet/domain";
import type { Centre } from "@prosvet/usecases/centres";
import { rulesAddress } from "../http/addresses.ts";
import { html, type Markup } from "../parts/markup.ts";

/** As many as the page has room for; all of them stand in the «Порядок». */
const mostHere = 12;

/** The acts that the centre is guided by, by whose they are, with links to those that can be read (R5). */
export function legalActs({ acts: all, slug }: Pick<Centre, "acts" | "slug">): Markup | null {
  if (all.length === 0) return null;
  const acts = all.slice(0, mostHere);
  const levels = actLevels.filter((level) => acts.some((act) => act.level === level));
  return html`<details><summary>Правовые акты, которыми мы руководствуемся</summary>${levels.map(
    (level) =>
      html`<h3>${actLevelLabels[level]}</h3><ul>${acts
        .filter((act) => act.level === level)
        .map((act) => html`<li>${linked(actInWords(act), act.link)}</li>`)}</ul>`,
  )}${all.length > mostHere ? html`<p><a class="tap" href="${rulesAddress(slug)}#part-9">Все акты</a></p>` : ""}</details>`;
}

/** Words, as a link when there is where to go. */
export const linked = (words: string, link: string | null | undefined): Markup | string =>
  link ? html`<a class="tap" rel="noreferrer" href="${link}">${words}</a>` : words;
