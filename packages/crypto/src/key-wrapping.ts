import type { Aad } from "./binding.ts";
import { CryptoError } from "./crypto-error.ts";
import { openEnvelope, readEnvelope, sealEnvelope } from "./envelope.ts";
import { keyIdOf, requireKey } from "./key.ts";
import { currentKeyOf, hasKeyNamed, type Keyring, keyNamed, keyringIdOf } from "./keyring.ts";
import { rereadKeyring } from "./keyring-origin.ts";

/**
 * Wraps the key of a centre with the current key of the deployment. Returns
 * `k1.a256gcm.r<version>.<iv>.<tag>.<ciphertext>`. R34, R42 [Г 18, 26; К 22, 26].
 * Throws CryptoError: key_missing, key_malformed, binding_missing.
 */
export function wrapWithKeyring(ring: Keyring, key: Buffer, aad: Aad): string {
  return sealEnvelope("k1", keyringIdOf(ring.current), currentKeyOf(ring), requireKey(key), aad);
}

/**
 * The key under any version the ring still has, or that has come to its file since: a rotation needs no restart.
 * Throws CryptoError: key_missing, unreadable.
 */
export function unwrapWithKeyring(ring: Keyring, blob: string, aad: Aad): Buffer {
  const { keyId } = readEnvelope("k1", blob);
  if (!hasKeyNamed(ring, keyId)) rereadKeyring(ring);
  return unwrapKey(keyNamed(ring, keyId), blob, aad);
}

/** The name of the key that a wrapped key was wrapped with: `r<version>` or that of `keyIdOf`. Throws CryptoError("unreadable"). */
export const wrappingKeyIdOf = (blob: string): string => readEnvelope("k1", blob).keyId;

/**
 * Wraps the key of a person with the key of the centre. Returns `k1.a256gcm.<keyId>.<iv>.<tag>.<ciphertext>`;
 * destroying that text erases the person. R42 [Г 26, К 26]. Throws CryptoError: key_malformed, binding_missing.
 */
export function wrapKey(wrapping: Buffer, key: Buffer, aad: Aad): string {
  return sealEnvelope("k1", keyIdOf(wrapping), wrapping, requireKey(key), aad);
}

/** The 32 bytes that `wrapKey` took. Throws CryptoError("unreadable") when anything differs. */
export function unwrapKey(wrapping: Buffer, blob: string, aad: Aad): Buffer {
  const key = openEnvelope("k1", wrapping, blob, aad);
  if (key.length !== wrapping.length) throw new CryptoError("unreadable");
  return key;
}
