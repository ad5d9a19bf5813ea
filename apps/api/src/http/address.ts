import { createHmac } from "node:crypto";
import type { Asked } from "./environment.ts";

type NodeBindings = { incoming?: { socket?: { remoteAddress?: string } } };

/** One household has one IPv6 network of 64 bits, so its hosts count as one. */
const networkOf = (address: string) =>
  address.includes(":") && !address.includes(".") ? address.split(":").slice(0, 4).join(":") : address;

function socketAddressOf(c: Asked): string {
  if (c.var.deps.trustProxy) {
    // Our own proxy appends what it saw; whatever stands before it came from the client.
    const forwarded = c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim();
    if (forwarded) return forwarded;
  }
  return (c.env as NodeBindings | undefined)?.incoming?.socket?.remoteAddress ?? "";
}

/**
 * The address of a request as a key for counting: HMAC under a key of this day alone, 64 hex symbols.
 * `X-Forwarded-For` is believed only behind a trusted proxy.
 */
export function addressOf(c: Asked): string {
  const { keyring, clock } = c.var.deps;
  const key = keyring.keys.get(keyring.current);
  if (!key) throw new Error("the keyring has no current key");
  const day = clock().toISOString().slice(0, 10);
  const keyOfDay = createHmac("sha256", key).update(`address ${day}`).digest();
  return createHmac("sha256", keyOfDay)
    .update(networkOf(socketAddressOf(c)))
    .digest("hex");
}
