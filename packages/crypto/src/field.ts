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

/** As `seal`, of the bytes of a file: the blob as ASCII bytes, a third longer. R42, R48 [Г 26, 32; К 26, 32]. */
export function sealBytes(key: Buffer, bytes: Buffer, aad: Aad): Buffer {
  return Buffer.from(sealEnvelope("v1", keyIdOf(key), key, bytes, aad), "latin1");
}

/** The bytes that `sealBytes` took. Throws CryptoError("unreadable") as `open` does. */
export function openBytes(key: Buffer, sealed: Buffer, aad: Aad): Buffer {
  return openEnvelope("v1", key, sealed.toString("latin1"), aad);
}
