import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { createBookingPages } from "../src/app.ts";
import { origin } from "./pages.ts";

type App = ReturnType<typeof createBookingPages>;
export type Answer = {
  status: number;
  headers: Headers;
  location: string | null;
  body: string;
  wireBytes: number;
};

/** Somebody with a browser that has no scripts: keeps cookies, follows nothing by itself. */
export function visitor(app: App, { coding = "br", site = origin } = {}) {
  const cookies = new Map<string, string>();

  async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = new Headers(init.headers);
    headers.set("Host", new URL(site).host);
    if (coding) headers.set("Accept-Encoding", coding);
    if (cookies.size > 0) headers.set("Cookie", [...cookies].map((pair) => pair.join("=")).join("; "));
    const response = await app.request(`${site}${path}`, { ...init, headers, redirect: "manual" });
    for (const cookie of response.headers.getSetCookie()) remember(cookie);
    const bytes = Buffer.from(await response.arrayBuffer());
    const coded = response.headers.get("Content-Encoding");
    return {
      status: response.status,
      headers: response.headers,
      location: response.headers.get("Location"),
      body: decoded(bytes, coded).toString("utf8"),
      wireBytes: bytes.length,
    };
  }

  function remember(cookie: string) {
    const [pair = "", ...attributes] = cookie.split(";").map((part) => part.trim());
    const [name = "", value = ""] = pair.split("=");
    if (attributes.some((attribute) => /^max-age=0$/i.test(attribute))) cookies.delete(name);
    else cookies.set(name, value);
  }

  const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
    ask(path, {
      method: "POST",
      body: new URLSearchParams(fields).toString(),
      headers: { "Content-Type": "application/x-www-form-urlencoded", Origin: site, ...headers },
    });

  return { cookies, get: (path: string) => ask(path), post, ask };
}

export type Visitor = ReturnType<typeof visitor>;

function decoded(bytes: Buffer, coding: string | null): Buffer {
  if (coding === "br") return brotliDecompressSync(bytes);
  return coding === "gzip" ? gunzipSync(bytes) : bytes;
}

/** What a page says, without its marks. */
export const textOf = (body: string): string =>
  body
    .slice(body.indexOf("<main"))
    .replace(/<[^>]+>/g, " ")
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, " ");
