import { html, raw } from "hono/html";

export { html, raw };

/** Text that is HTML already; everything else put into a template is escaped. */
export type Markup = ReturnType<typeof html>;

/** A boolean attribute, present or absent. */
export const flag = (name: "checked" | "selected" | "open", on: boolean): Markup | string =>
  on ? raw(` ${name}`) : "";
