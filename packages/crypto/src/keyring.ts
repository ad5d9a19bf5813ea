import { CryptoError } from "./crypto-error.ts";

/** Keys of the deployment: versions → 32 bytes. The highest version encrypts, all decrypt. */
export type Keyring = { readonly current: number; readonly keys: ReadonlyMap<number, Buffer> };

/** Name of a version of the deployment's key as it stands in the blobs it wrapped: `r1`, `r2`, … */
export function keyringIdOf(version: number): string {
  return `r${version}`;
}

/** The key under a name from a blob. Throws CryptoError: unreadable (no such form), key_missing. */
export function keyNamed(ring: Keyring, keyId: string): Buffer {
  if (!/^r[1-9]\d{0,8}$/.test(keyId)) throw new CryptoError("unreadable");
  return keyOf(ring, Number(keyId.slice(1)));
}

/** Whether the ring has the key under a name from a blob; any name of another form counts as had and fails later. */
export const hasKeyNamed = (ring: Keyring, keyId: string): boolean =>
  !/^r[1-9]\d{0,8}$/.test(keyId) || ring.keys.has(Number(keyId.slice(1)));

/** The key that encrypts, 32 bytes. Throws CryptoError("key_missing"). */
export const currentKeyOf = (ring: Keyring): Buffer => keyOf(ring, ring.current);

/** The key of a version. Throws CryptoError("key_missing"). */
export function keyOf(ring: Keyring, version: number): Buffer {
  const key = ring.keys.get(version);
  if (!key) throw new CryptoError("key_missing");
  return key;
}
