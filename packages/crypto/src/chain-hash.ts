import { createHmac } from "node:crypto";
import { canonicalJson } from "./canonical-json.ts";
import { requireKey } from "./key.ts";

/**
 * The hash of an entry of a chain: HMAC-SHA-256 of the hash before it, 64 hex symbols, and the entry's canonical
 * JSON. Without the key nobody can write an entry that fits, or fit the next one to an entry that is gone (R6).
 * Throws CryptoError("key_malformed").
 */
export function chainHash(key: Buffer, before: string, entry: unknown): string {
  return createHmac("sha256", requireKey(key)).update(before).update(canonicalJson(entry)).digest("hex");
}
