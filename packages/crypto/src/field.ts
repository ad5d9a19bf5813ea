import type { Aad } from "./binding.ts";
import { openEnvelope, sealEnvelope } from "./envelope.ts";
import { keyIdOf } from "./key.ts";

/**
 * Encrypts one field of a person (UTF-8 text) under the 32-byte key of that person, bound to its place.
 * Returns `v1.a256gcm.<keyId>.<iv>.<tag>.<ciphertext>`, another one at each call. R34, R42 [Г 18, 26; К 22, 26].
 * Throws CryptoError: key_malformed, binding_missing.
 */
export function seal(key: Buffer, plaintext: string, aad: Aad): string {
  return sealEnvelope("v1", keyIdOf(key), key, Buffer.from(plaintext, "utf8"), aad);
}

/**
 * The text that `seal` took. Throws CryptoError("unreadable") for another key, another place or an altered
 * blob, and says nothing of the content. R34, R42 [Г 18, 26; К 22, 26].
 */
export function open(key: Buffer, blob: string, aad: Aad): string {
  return openEnvelope("v1", key, blob, aad).toString("utf8");
}
