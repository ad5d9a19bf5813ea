import type { Keyring } from "./keyring.ts";

const origins = new WeakMap<Keyring, () => Keyring>();

/** Remembers where a keyring can be read again. */
export function withOrigin(ring: Keyring, read: () => Keyring): Keyring {
  origins.set(ring, read);
  return ring;
}

/**
 * Takes in what has come to a keyring's file since it was read, so that a running program follows a rotation: new
 * versions open, and the highest seals. Versions that are gone stay known until the program ends. A keyring without a
 * file stays as it is. Throws what reading the file throws.
 */
export function rereadKeyring(ring: Keyring): void {
  const fresh = origins.get(ring)?.();
  if (!fresh) return;
  const own = ring as { current: number; keys: Map<number, Buffer> };
  for (const [version, key] of fresh.keys) own.keys.set(version, key);
  own.current = fresh.current;
}
