import type { Refusal } from "../refusal.ts";

const channel = (hex: string): number => {
  const share = Number.parseInt(hex, 16) / 255;
  return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
};

/** How a colour stands out on white, from 1 to 21, as WCAG counts it. In: `#rrggbb`. */
export function contrastWithWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(colour.slice(at, at + 2)));
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

/** What white letters on a button and coloured letters on white need to be read. */
export const leastContrast = 4.5;

/** Why a centre may not take the colour: letters in it would be too pale to read (R15, accessibility). */
export function refusalOfAccent(colour: string): Refusal | null {
  if (!/^#[0-9a-f]{6}$/.test(colour)) {
    return {
      code: "accent_unreadable",
      message: "Цвет не прочитан. Выберите его заново.",
      requirement: "R3",
    };
  }
  const contrast = contrastWithWhite(colour);
  if (contrast >= leastContrast) return null;
  const figure = contrast.toFixed(1).replace(".", ",");
  const message = `Цвет слишком бледный: надписи не прочитать. Контраст с белым ${figure}, нужно не меньше 4,5. Возьмите темнее.`;
  return { code: "accent_too_pale", message, value: colour, requirement: "R15" };
}
