import { createHmac } from "node:crypto";
import { deriveKey } from "./derived-key.ts";

/**
 * Finds an encrypted value again without opening it: 6 hex symbols (24 bits) of HMAC-SHA-256 under a key of
 * this column alone. `key` belongs to the centre, `column` is "table.column", `normalised` is E.164 for a
 * phone, lower case for an address. Unequal values may share an index, on purpose: open and compare what
 * it finds. R34, R42 [Г 18, 26; К 22, 26]. Throws CryptoError("key_malformed").
 */
export function blindIndex(key: Buffer, column: string, normalised: string): string {
  const columnKey = deriveKey(key, `blind index ${column}`);
  return createHmac("sha256", columnKey).update(normalised, "utf8").digest("hex").slice(0, 6);
}
