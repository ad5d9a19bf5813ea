import { appearanceAddress } from "../http/addresses.ts";
import { html, type Markup } from "../parts/markup.ts";
import type { Appearance } from "./appearance.ts";

type Option = { button: string; label: string; chosen: boolean };

/** The button in the header that turns the version for the visually impaired on. */
export const appearanceSwitch = (appearance: Appearance, next: string): Markup =>
  html`<form method="post" action="${appearanceAddress}"><input type="hidden" name="next" value="${next}"><button class="plain" name="set" value="${
    appearance.on ? "off" : "on"
  }">${appearance.on ? "Обычная версия" : "Версия для слабовидящих"}</button></form>`;

/** Size, contrast, spacing and images; every button is a form of its own, no script is needed. */
export function appearancePanel(appearance: Appearance, next: string): Markup | null {
  if (!appearance.on) return null;
  const { size, contrast, wide, images } = appearance;
  return html`<section class="panel" aria-label="Настройки для слабовидящих"><form class="band" method="post" action="${appearanceAddress}"><input type="hidden" name="next" value="${next}">
${options("Размер букв", [
  { button: "size-1", label: "Крупный", chosen: size === 1 },
  { button: "size-2", label: "Крупнее", chosen: size === 2 },
  { button: "size-3", label: "Самый крупный", chosen: size === 3 },
])}${options("Цвета", [
  { button: "contrast-normal", label: "Чёрным по белому", chosen: contrast === "normal" },
  { button: "contrast-black", label: "Белым по чёрному", chosen: contrast === "black" },
  { button: "contrast-yellow", label: "Жёлтым по чёрному", chosen: contrast === "yellow" },
])}${options("Расстояние между буквами и строками", [
  { button: "spacing-usual", label: "Обычное", chosen: !wide },
  { button: "spacing-wide", label: "Большое", chosen: wide },
])}${options("Рисунки", [
  { button: "images-on", label: "Показывать", chosen: images },
  { button: "images-off", label: "Убрать", chosen: !images },
])}</form></section>`;
}

const options = (legend: string, all: readonly Option[]) =>
  html`<fieldset><legend>${legend}</legend>${all.map(
    ({ button, label, chosen }) =>
      html`<button class="button${chosen ? "" : " second"}" name="set" value="${button}" aria-pressed="${
        chosen ? "true" : "false"
      }">${label}</button>`,
  )}</fieldset>`;
