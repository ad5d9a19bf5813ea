import { fileURLToPath } from "node:url";
import { serveStatic } from "@hono/node-server/serve-static";
import type { HttpRules } from "@prosvet/api";
import { Hono } from "hono";
import { compress } from "hono/compress";

/** Where `npm run build` leaves the staff's application. */
export const builtPages = fileURLToPath(new URL("../../../admin/dist/", import.meta.url));

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The staff's application under `/admin/`: its files, and its first page for every address inside it. */
export function staffPages({ setBrowserHeaders }: Pick<HttpRules, "setBrowserHeaders">): Hono {
  const app = new Hono();
  app.use("/admin/*", async (c, next) => {
    setBrowserHeaders(c);
    c.header("Content-Security-Policy", policy);
    c.header(
      "Cache-Control",
      c.req.path.startsWith("/admin/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
    );
    await next();
  });
  app.get("/admin", (c) => c.redirect("/admin/"));
  app.use("/admin/*", compress());
  const inside = (path: string) => path.replace(/^\/admin/, "");
  app.get("/admin/assets/*", serveStatic({ root: builtPages, rewriteRequestPath: inside }));
  app.get("/admin/assets/*", (c) => c.notFound());
  app.get("/admin/*", serveStatic({ root: builtPages, path: "index.html" }));
  return app;
}
