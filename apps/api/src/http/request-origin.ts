import type { Context } from "hono";

/** The origin that a browser sees this request under. `X-Forwarded-*` is believed only behind a trusted proxy. */
export function requestOrigin(c: Context, trustProxy: boolean): string {
  const url = new URL(c.req.url);
  if (!trustProxy) return url.origin;
  const last = (name: string) => c.req.header(name)?.split(",").at(-1)?.trim();
  const protocol = last("x-forwarded-proto") ?? url.protocol.slice(0, -1);
  const host = last("x-forwarded-host") ?? url.host;
  return `${protocol}://${host}`.toLowerCase();
}
