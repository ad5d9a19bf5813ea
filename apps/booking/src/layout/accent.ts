const usualAccent = "#1f5fa8";

type Colour = readonly [number, number, number];

/** The centre's colour, darkened until text of that colour on white (and white on it) has at least this contrast. */
export function readableAccent(accent: string, leastContrast: number): string {
  let colour = colourOf(accent) ?? (colourOf(usualAccent) as Colour);
  while (contrastWithWhite(colour) < leastContrast) {
    colour = colour.map((part) => Math.floor(part * 0.95)) as unknown as Colour;
  }
  return `#${colour.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** WCAG 2.2 contrast ratio with white, 1 to 21. */
export const contrastWithWhite = (colour: Colour): number => 1.05 / (luminance(colour) + 0.05);

export function colourOf(hex: string): Colour | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  return match ? (match.slice(1).map((part) => Number.parseInt(part, 16)) as unknown as Colour) : null;
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
