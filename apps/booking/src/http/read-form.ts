import type { PageContext } from "../pages-env.ts";
import { PageRefusal } from "./page-refusal.ts";

export type Form = {
  /** One line: control characters become spaces, the ends are trimmed. */
  line(name: string): string;
  /** Several lines, with the line ends that a browser counts as one character. */
  text(name: string): string;
  has(name: string): boolean;
};

/** The fields of a posted form. Throws PageRefusal: not_a_form. */
export async function readForm(c: PageContext): Promise<Form> {
  const type = c.req.header("Content-Type") ?? "";
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) throw new PageRefusal("not_a_form");
  const fields = new URLSearchParams(await c.req.text());
  return {
    line: (name) => (fields.get(name) ?? "").replace(/\p{Cc}+/gu, " ").trim(),
    text: (name) =>
      (fields.get(name) ?? "")
        .replace(/\r\n?/g, "\n")
        .replace(/(?!\n)\p{Cc}/gu, " ")
        .trim(),
    has: (name) => fields.has(name),
  };
}
