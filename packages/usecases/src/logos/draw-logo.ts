import type { Sharp } from "sharp";

export type DrawnLogo = { png: Buffer; width: number; height: number };

/** On a page, in CSS pixels; it is drawn twice as fine for sharp screens where it stays small enough. */
const shown = { width: 200, height: 56 };
const mostBytes = 6_000;
const attempts = [
  ...[64, 16].map((colours) => ({ scale: 2, colours })),
  ...[64, 16, 8].map((colours) => ({ scale: 1, colours })),
];

/**
 * A logo drawn anew as a small PNG: margins cut, at most 200 × 56 CSS pixels and 6,000 bytes, so that a parent's page
 * and its logo stay within one window of the network. Null for what cannot be drawn, or not so small.
 */
export async function drawLogo(picture: Buffer): Promise<DrawnLogo | null> {
  const { default: sharp } = await import("sharp");
  try {
    const upright = await sharp(picture, { limitInputPixels: 4_000_000 }).rotate().png().toBuffer();
    // A picture of one colour has no margins to cut.
    const cut = await sharp(upright)
      .trim()
      .toBuffer()
      .catch(() => upright);
    for (const { scale, colours } of attempts) {
      const fitted: Sharp = sharp(cut).resize({
        width: shown.width * scale,
        height: shown.height * scale,
        fit: "inside",
        withoutEnlargement: true,
      });
      const { data, info } = await fitted.png({ palette: true, colours, effort: 10 }).toBuffer({
        resolveWithObject: true,
      });
      const size = (pixels: number) => Math.max(1, Math.round(pixels / scale));
      if (data.length <= mostBytes) {
        return { png: data, width: size(info.width), height: size(info.height) };
      }
    }
  } catch {
    return null;
  }
  return null;
}
