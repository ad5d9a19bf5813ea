import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { newChallenge } from "@prosvet/usecases";
import type { PageContext } from "../pages-env.ts";
import { html, type Markup } from "../parts/markup.ts";

/** A script to inline and the hash by which the content policy lets it in. */
export type Script = { text: string; hash: string };

const source = readFileSync(new URL("./solve-proof.js", import.meta.url), "utf8");
const text = source.replace(/^\/\/.*$/gm, "").replace(/\s*\n\s*/g, "");

/** The only script of the pages: it works while a form is filled, and the form works without it (R15). */
export const proofScript: Script = { text, hash: createHash("sha256").update(text).digest("base64") };

/** The field that the script fills with the work it has done; it stays empty where scripts do not run. */
export const proofField = async (c: PageContext): Promise<Markup> =>
  html`<input type="hidden" name="proof" value="" data-challenge="${JSON.stringify(await newChallenge(c.var.ctx))}">`;
