import { createHash } from "node:crypto";
import { registerStyle } from "@prosvet/documents";

/** The page has one style and nothing else: no script, no picture, no form. */
const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(registerStyle).digest("base64")}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** Headers of a register as a page to be printed. */
export const printedPage = {
  "Content-Type": "text/html; charset=utf-8",
  "Content-Security-Policy": policy,
};
