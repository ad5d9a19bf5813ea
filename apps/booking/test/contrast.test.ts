import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { usualAppearance } from "../src/appearance/appearance.ts";
import { colourOf, contrastWithWhite, readableAccent } from "../src/layout/accent.ts";
import { accentStyle } from "../src/layout/stylesheet.ts";

const css = readFileSync(new URL("../src/layout/parents.css", import.meta.url), "utf8");
type Colours = Record<string, string>;

/** The custom properties of a rule, colours in six digits. */
function coloursOf(selector: string): Colours {
  const block = css.split("\n}\n").find((rule) => rule.trimStart().startsWith(`${selector} {`)) ?? "";
  const pairs = [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{3,6});/g)];
  return Object.fromEntries(
    pairs.map(([, name, hex = ""]) => [name, hex.length === 4 ? hex.replace(/[0-9a-f]/g, "$&$&") : hex]),
  );
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [one, other]
    .map((hex) => 1.05 / contrastWithWhite(colourOf(hex) ?? [0, 0, 0]))
    .sort((a, b) => b - a);
  return lighter / darker;
}

const texts = ["ink", "quiet", "accent", "error"];

function lowestContrast(colours: Colours): number {
  const onPaper = texts.flatMap((text) =>
    ["paper", "soft"].map((ground) => contrast(colours[text] ?? "", colours[ground] ?? "")),
  );
  return Math.min(...onPaper, contrast(colours["on-accent"] ?? "", colours.accent ?? ""));
}

describe("colours", () => {
  const usual = coloursOf(":root");

  it("have a contrast of at least 4.5:1 on the usual page", () => {
    expect(lowestContrast(usual)).toBeGreaterThanOrEqual(4.5);
  });

  it("have at least 7:1 in the version for the visually impaired, in each of its three themes", () => {
    const sees = { ...usual, ...coloursOf(".sees"), accent: readableAccent(usual.accent ?? "", 7) };
    const black = { ...sees, ...coloursOf(".black,\n.yellow") };
    expect(lowestContrast(sees)).toBeGreaterThanOrEqual(7);
    expect(lowestContrast(black)).toBeGreaterThanOrEqual(7);
    expect(lowestContrast({ ...black, ...coloursOf(".yellow") })).toBeGreaterThanOrEqual(7);
  });

  it.each(["#ffee00", "#ffffff", "#7fdfff", "#2e7d32", "#c2185b", "#000000"])(
    "of a centre (%s) are darkened until they can be read, and left alone when they can",
    (accent) => {
      const readable = readableAccent(accent, 4.5);
      expect(contrast(readable, "#ffffff")).toBeGreaterThanOrEqual(4.5);
      if (contrast(accent, "#ffffff") >= 4.5) expect(readable).toBe(accent);
    },
  );

  it("of a centre never bring anything but a colour into the style", () => {
    const style = accentStyle("red}body{display:none", usualAppearance);
    expect(style?.text).toMatch(/^:root\{--accent:#[0-9a-f]{6}\}$/);
  });

  it("stay within 8 KB of hand-written style that Chrome 109 and Firefox 115 understand", () => {
    expect(Buffer.byteLength(css)).toBeLessThanOrEqual(8192);
    expect(css).not.toMatch(/color-mix|:has\(|@container|@layer|@import|url\(|&/);
  });
});
