import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { createMiddleware } from "hono/factory";
import type { PagesEnv } from "../pages-env.ts";

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

const leastBytes = 500;
const brotliQuality = 6;

/** Sends pages in the shortest coding that the browser takes. */
export const compressPages = createMiddleware<PagesEnv>(async (c, next) => {
  await next();
  if (!c.res.headers.get("Content-Type")?.startsWith("text/html") || c.res.headers.has("Content-Encoding"))
    return;
  c.res.headers.append("Vary", "Accept-Encoding");
  const coding = codingFor(c.req.header("Accept-Encoding") ?? "");
  if (!coding) return;
  const page = Buffer.from(await c.res.arrayBuffer());
  const small = page.length < leastBytes;
  const body = small ? page : await (coding === "br" ? squeeze(page) : gz(page));
  const { status, headers } = c.res;
  c.res = new Response(new Uint8Array(body), { status, headers });
  if (!small) c.res.headers.set("Content-Encoding", coding);
  c.res.headers.set("Content-Length", String(body.length));
});

const squeeze = (page: Buffer) =>
  brotli(page, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
      [constants.BROTLI_PARAM_SIZE_HINT]: page.length,
    },
  });

function codingFor(accepted: string): "br" | "gzip" | null {
  const names = accepted
    .split(",")
    .map((part) => part.trim().toLowerCase())
    .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
    .map((part) => part.split(";")[0]);
  if (names.includes("br")) return "br";
  return names.includes("gzip") ? "gzip" : null;
}
