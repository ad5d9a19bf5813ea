import { compileTemplate } from "./compiler.ts";
import { drawable } from "./drawable.ts";

/**
 * A PDF/UA-1 from a template and what it shows. What is shown goes in as JSON, so no text of it is ever markup. It is
 * synchronous and holds its process for up to some seconds: it runs in the worker. Throws Error when the document is not
 * accessible, such as one without a title.
 */
export const compilePdf = (template: "register.typ" | "letter.typ", shown: object): Uint8Array =>
  compileTemplate(template, {
    document: JSON.stringify(shown, (_, value) => (typeof value === "string" ? drawable(value) : value)),
  });
