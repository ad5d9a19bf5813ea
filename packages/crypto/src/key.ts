import { createHmac, randomBytes } from "node:crypto";
import { CryptoError } from "./crypto-error.ts";

const keyBytes = 32;

/** A fresh key: 32 random bytes (keys of centres and of persons). */
export function newKey(): Buffer {
  return randomBytes(keyBytes);
}

/** Gives the key back, or throws CryptoError("key_malformed") when it is not 32 bytes. */
export function requireKey(key: Buffer): Buffer {
  if (key.length !== keyBytes) throw new CryptoError("key_malformed");
  return key;
}

/**
 * Public name of a key: 8 hex symbols, one-way. It stands in every blob, so that a rotation can count
 * the rows which still need the old key (`like 'v1.a256gcm.<id>.%'`).
 */
export function keyIdOf(key: Buffer): string {
  return createHmac("sha256", requireKey(key)).update("prosvet key id").digest("hex").slice(0, 8);
}
