import type { Centre, LogoMark } from "@prosvet/usecases/centres";
import { logoAddress } from "@prosvet/usecases/logos";
import { type Appearance, appearanceClasses } from "../appearance/appearance.ts";
import { appearancePanel, appearanceSwitch } from "../appearance/appearance-panel.ts";
import { bookingAddress, centreAddress, centresAddress, homeAddress } from "../http/addresses.ts";
import { html, type Markup, raw } from "../parts/markup.ts";
import type { Page } from "./send-page.ts";
import type { Style } from "./stylesheet.ts";

export type Frame = Page & {
  styles: readonly Style[];
  centre: Centre | null;
  appearance: Appearance;
  path: string;
};

// Without an icon of its own a browser asks for /favicon.ico on every first visit.
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E%3Ccircle cx='4' cy='4' r='4' fill='%231f5fa8'/%3E%3C/svg%3E";

/** The page around its content: title, header, the version for the visually impaired, footer. */
export function frame({
  title,
  main,
  failed,
  erasable,
  script,
  styles,
  centre,
  appearance,
  path,
}: Frame): Markup {
  const place = centre ? centre.name : "Консультации для родителей";
  const classes = appearanceClasses(appearance);
  return html`<!doctype html>
<html lang="ru"${classes ? html` class="${classes}"` : ""}><head><meta charset="utf-8">
<title>${failed ? "Ошибка: " : ""}${title} — ${place}</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="icon" href="${raw(icon)}">
${styles.map(({ text }) => html`<style>${raw(text)}</style>`)}</head>
<body><a class="skip" href="#main">Перейти к содержанию</a>
<header><div class="band"><a href="${centre ? centreAddress(centre.slug) : homeAddress}">${centre?.logo ? logoOf(centre.slug, centre.logo) : emblem}<span>${place}</span></a>${appearanceSwitch(
    appearance,
    path,
  )}</div>${appearancePanel(appearance, path)}${
    centre?.demonstration ? html`<p class="demo">Демонстрационные данные: записи здесь ненастоящие</p>` : ""
  }</header>
<main id="main" tabindex="-1">${main}</main>
<footer><div class="band small">${centre ? ofCentre(centre, erasable ?? false) : html`<span>Помощь бесплатная. Можно обратиться анонимно.</span>`}</div></footer>${script ? html`<script>${raw(script.text)}</script>` : ""}
</body></html>`;
}

const emblem = html`<svg class="emblem" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><circle cx="16" cy="16" r="16"/><path d="M8 17a8 8 0 0 1 16 0M12 18a4 4 0 0 1 8 0M16 18v6"/></svg>`;

const logoOf = (slug: string, mark: LogoMark) =>
  html`<img class="logo" src="${logoAddress(slug, mark)}" alt="" width="${mark.width}" height="${mark.height}">`;

const ofCentre = (centre: Centre, erasable: boolean) =>
  html`<span>${centre.name}${
    centre.phone ? html`, телефон <a class="tap" href="tel:${dialled(centre.phone)}">${centre.phone}</a>` : ""
  }</span>${
    erasable
      ? html`<form method="post" action="${bookingAddress(centre.slug, "erasure")}"><button class="plain">Стереть ответы и выйти</button></form>`
      : html`<a class="tap" href="${centresAddress}">Все центры</a>`
  }`;

/** A number as `tel:` links take it. */
export const dialled = (phone: string): string => phone.replace(/[^+\d]/g, "");
