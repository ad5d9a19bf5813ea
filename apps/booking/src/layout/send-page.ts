import type { ContentfulStatusCode } from "hono/utils/http-status";
import { contentPolicy } from "../http/security-headers.ts";
import type { PageContext } from "../pages-env.ts";
import type { Markup } from "../parts/markup.ts";
import type { Script } from "../proof/proof-field.ts";
import { frame } from "./frame.ts";
import { accentStyle, stylesheet } from "./stylesheet.ts";

export type Page = {
  title: string;
  main: Markup;
  /** Something on the page has to be put right: the title says so first. */
  failed?: boolean;
  /** The page of somebody who is booking: it offers to erase what they answered. */
  erasable?: boolean;
  script?: Script;
};

const usualAccent = "#1f5fa8";

/** Answers with a whole page in the colours of its centre, if it has one. */
export function sendPage(c: PageContext, page: Page, status: ContentfulStatusCode = 200) {
  const { appearance, centre } = c.var;
  const accent = accentStyle(centre?.accent ?? usualAccent, appearance);
  const styles = accent ? [stylesheet, accent] : [stylesheet];
  const { pathname, search } = new URL(c.req.url);
  c.header(
    "Content-Security-Policy",
    contentPolicy(
      styles.map(({ hash }) => hash),
      page.script?.hash,
    ),
  );
  c.header("Vary", "Cookie");
  return c.html(
    frame({ ...page, styles, centre: centre ?? null, appearance, path: `${pathname}${search}` }),
    status,
  );
}
