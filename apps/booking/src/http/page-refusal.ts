export const pageRefusals = ["foreign_post", "not_a_form", "form_too_long", "answers_too_long"] as const;
export type PageRefusalCode = (typeof pageRefusals)[number];

/** A request that these pages do not take, before any use-case is asked. */
export class PageRefusal extends Error {
  readonly code: PageRefusalCode;

  constructor(code: PageRefusalCode) {
    super(code);
    this.name = "PageRefusal";
    this.code = code;
  }
}
