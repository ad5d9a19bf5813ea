import { hkdfSync } from "node:crypto";
import { requireKey } from "./key.ts";

/**
 * Another 32-byte key for one purpose, by HKDF-SHA-256 with an empty salt (the source is uniform already).
 * The same key and purpose always give the same bytes. Throws CryptoError("key_malformed").
 */
export function deriveKey(key: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", requireKey(key), "", purpose, 32));
}
