import { randomBytes } from "node:crypto";
import { type Aad, bindingOf } from "./binding.ts";
import { aes256Gcm, type Cipher, ivBytes, type Sealed, tagBytes } from "./cipher.ts";
import { CryptoError } from "./crypto-error.ts";
import { requireKey } from "./key.ts";

/** What a blob holds: `v1` a field, `k1` a wrapped key. One never opens as the other. */
export type EnvelopeKind = "v1" | "k1";

const knownCiphers: readonly Cipher[] = [aes256Gcm];

/** Bytes → `kind.algorithm.keyId.iv.tag.ciphertext`, the last three in base64url; the header is bound too. */
export function sealEnvelope(
  kind: EnvelopeKind,
  keyId: string,
  key: Buffer,
  plaintext: Buffer,
  aad: Aad,
  cipher: Cipher = aes256Gcm,
): string {
  const header = `${kind}.${cipher.id}.${keyId}`;
  const sealed = cipher.seal(requireKey(key), randomBytes(ivBytes), plaintext, bindingOf(header, aad));
  const parts = [sealed.iv, sealed.tag, sealed.ciphertext].map((part) => part.toString("base64url"));
  return [header, ...parts].join(".");
}

/** The bytes of a blob of this kind. Throws CryptoError("unreadable") when anything at all differs. */
export function openEnvelope(
  kind: EnvelopeKind,
  key: Buffer,
  blob: string,
  aad: Aad,
  ciphers: readonly Cipher[] = knownCiphers,
): Buffer {
  const { header, algorithm, sealed } = readEnvelope(kind, blob);
  const binding = bindingOf(header, aad);
  const cipher = ciphers.find(({ id }) => id === algorithm);
  if (!cipher) throw new CryptoError("unreadable");
  requireKey(key);
  try {
    return cipher.open(key, sealed, binding);
  } catch {
    throw new CryptoError("unreadable");
  }
}

/** Splits a blob without opening it. Throws CryptoError("unreadable") when its form is wrong. */
export function readEnvelope(kind: EnvelopeKind, blob: string) {
  const [givenKind, algorithm, keyId, iv, tag, ciphertext, ...rest] = blob.split(".");
  if (givenKind !== kind || !algorithm || !keyId || ciphertext === undefined || rest.length > 0) {
    throw new CryptoError("unreadable");
  }
  const sealed: Sealed = { iv: bytesOf(iv), tag: bytesOf(tag), ciphertext: bytesOf(ciphertext) };
  if (sealed.iv.length !== ivBytes || sealed.tag.length !== tagBytes) throw new CryptoError("unreadable");
  return { header: `${givenKind}.${algorithm}.${keyId}`, algorithm, keyId, sealed };
}

/** Only the one canonical spelling: node ignores stray symbols and spare bits of base64url. */
function bytesOf(text = ""): Buffer {
  const bytes = Buffer.from(text, "base64url");
  if (bytes.toString("base64url") !== text) throw new CryptoError("unreadable");
  return bytes;
}
