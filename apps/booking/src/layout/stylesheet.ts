import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Appearance } from "../appearance/appearance.ts";
import { readableAccent } from "./accent.ts";

/** A style to inline and the hash by which the content policy lets it in. */
export type Style = { text: string; hash: string };

/** A style with its hash. */
export const styleOf = (text: string): Style => ({
  text,
  hash: createHash("sha256").update(text).digest("base64"),
});

const source = readFileSync(new URL("./parents.css", import.meta.url), "utf8");

/** The one stylesheet of the pages, without what only its authors need. */
export const stylesheet = styleOf(source.replace(/\s*\n\s*/g, "").replace(/([:,]) /g, "$1"));

const usualContrast = 4.5;
const highContrast = 7;

/** The centre's own colour; the dark themes of the version for the visually impaired have theirs. */
export function accentStyle(accent: string, { on, contrast }: Appearance): Style | null {
  if (on && contrast !== "normal") return null;
  return styleOf(`:root{--accent:${readableAccent(accent, on ? highContrast : usualContrast)}}`);
}
