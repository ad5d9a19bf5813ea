import { CryptoError } from "./crypto-error.ts";

/** Where a sealed value lives: [tenantId, table, column, rowId]. It opens nowhere else. */
export type Aad = readonly string[];

/**
 * Bytes to authenticate along with a value: its header and its place, as a JSON array, so that
 * ["ab", "c"] and ["a", "bc"] differ. Throws CryptoError("binding_missing") when a part is absent.
 */
export function bindingOf(header: string, aad: Aad): Buffer {
  if (aad.length === 0 || aad.some((part) => !part)) throw new CryptoError("binding_missing");
  return Buffer.from(JSON.stringify([header, ...aad]), "utf8");
}
