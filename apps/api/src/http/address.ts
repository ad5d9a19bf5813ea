import { createHmac } from "node:crypto";
import { currentKeyOf, deriveKey, type Keyring } from "@prosvet/crypto";
import type { ApiDeps, Asked } from "./environment.ts";
import { networkOf } from "./network-of.ts";

type NodeBindings = { incoming?: { socket?: { remoteAddress?: string } } };

function socketAddressOf(c: Asked, trustProxy: boolean): string {
  if (trustProxy) {
    // Our own proxy appends what it saw; whatever stands before it came from the client.
    const forwarded = c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim();
    if (forwarded) return forwarded;
  }
  return (c.env as NodeBindings | undefined)?.incoming?.socket?.remoteAddress ?? "";
}

const keysOfDay = new WeakMap<Keyring, { day: string; key: Buffer }>();

function keyOfDay(keyring: Keyring, day: string): Buffer {
  const known = keysOfDay.get(keyring);
  if (known?.day === day) return known.key;
  const key = deriveKey(currentKeyOf(keyring), `address ${day}`);
  keysOfDay.set(keyring, { day, key });
  return key;
}

/**
 * The address of a request as a key for counting: HMAC under a key of this day alone, 64 hex symbols.
 * `X-Forwarded-For` is believed only behind a trusted proxy. Throws CryptoError("key_missing").
 */
export function addressOf(
  c: Asked,
  { keyring, clock, trustProxy }: Pick<ApiDeps, "keyring" | "clock" | "trustProxy">,
): string {
  const day = clock().toISOString().slice(0, 10);
  return createHmac("sha256", keyOfDay(keyring, day))
    .update(networkOf(socketAddressOf(c, trustProxy)))
    .digest("hex");
}
