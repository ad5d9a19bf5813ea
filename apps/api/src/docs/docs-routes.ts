import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { Hono } from "hono";
import { docsPage, initializer, pagePolicy } from "./docs-page.ts";

const packageFile = createRequire(import.meta.url).resolve("swagger-ui-dist/package.json");
const assets = {
  "swagger-ui.css": "text/css; charset=utf-8",
  "swagger-ui-bundle.js": "text/javascript; charset=utf-8",
} as const;

const javascript = { "Content-Type": "text/javascript; charset=utf-8" };

/** The page of the API for people, whole from our own origin. */
export function docsRoutes(): Hono {
  const docs = new Hono();
  docs.get("/api/docs", (c) => {
    c.header("Content-Security-Policy", pagePolicy);
    return c.html(docsPage);
  });
  docs.get("/api/docs/initializer.js", (c) => c.body(initializer, 200, javascript));
  for (const [name, type] of Object.entries(assets)) {
    const file = new URL(name, `file://${packageFile}`);
    let kept: Promise<Buffer<ArrayBuffer>> | undefined;
    docs.get(`/api/docs/${name}`, async (c) => {
      kept ??= readFile(file);
      c.header("Cache-Control", "public, max-age=86400");
      return c.body(await kept, 200, { "Content-Type": type });
    });
  }
  return docs;
}
