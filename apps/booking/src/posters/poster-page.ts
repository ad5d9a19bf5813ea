import type { Centre } from "@prosvet/usecases/centres";
import { centreAddress } from "../http/addresses.ts";
import type { Style } from "../layout/stylesheet.ts";
import { html, type Markup, raw } from "../parts/markup.ts";
import { qrPath } from "./qr-path.ts";

/** A sheet of A4 for a wall: the centre's address as a QR code and in words. In: the address of its page, whole. */
export function posterPage(centre: Centre, address: string, styles: readonly Style[]): Markup {
  const { name, organisation, phone, openingHours, slug } = centre;
  const { path, size } = qrPath(address);
  return html`<!doctype html>
<html lang="ru"><head><meta charset="utf-8"><title>Плакат — ${name}</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">
${styles.map(({ text }) => html`<style>${raw(text)}</style>`)}</head>
<body><header class="screen"><a href="${centreAddress(slug)}">← На страницу центра</a>Печать на листе А4: Ctrl + P</header>
<main><h1>Консультации для родителей</h1><p class="lead">Бесплатно. Можно анонимно, имя называть не нужно.</p>
<p class="name">${name}</p><p>${organisation}</p>
<svg viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges" role="img" aria-label="QR-код: ${address}"><path d="${path}"/></svg>
<p class="lead">Наведите камеру телефона, чтобы записаться, или откройте адрес:</p><p class="address">${withoutScheme(address)}</p>
<div class="contacts">${phone ? html`<p>Телефон: <strong>${phone}</strong></p>` : ""}<p>${centre.address}</p><p>${openingHours}</p></div></main></body></html>`;
}

/** An address as people type it. */
export const withoutScheme = (address: string): string => address.replace(/^https?:\/\//, "");
