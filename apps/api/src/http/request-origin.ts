import type { Asked, Place } from "./environment.ts";

/** Whether the deployment is reached over TLS: then cookies are secure and browsers keep to https. */
export const isOverTls = (origin: string | null): boolean => origin?.startsWith("https://") ?? false;

/** The origin that a browser sees this request under. `X-Forwarded-*` is believed only behind a trusted proxy. */
export function requestOrigin(c: Asked, { origin, trustProxy }: Place): string {
  const { protocol, host } = new URL(c.req.url);
  const last = (name: string) =>
    trustProxy ? c.req.header(name)?.split(",").at(-1)?.trim().toLowerCase() : undefined;
  // A centre's own hostname is under the same TLS as the deployment.
  const scheme = isOverTls(origin) ? "https" : (last("x-forwarded-proto") ?? protocol.slice(0, -1));
  return `${scheme}://${last("x-forwarded-host") ?? host}`;
}
