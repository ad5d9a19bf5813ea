import { CryptoError } from "@prosvet/crypto";
import type { CentreKey } from "./centre-key.ts";

/** Opens by whichever of the centre's keys sealed it; null after a rotation that is over. */
export function openedBy<Value>({ key, others }: CentreKey, read: (key: Buffer) => Value): Value | null {
  for (const one of [key, ...others.map((other) => other.key)]) {
    try {
      return read(one);
    } catch (error) {
      if (!(error instanceof CryptoError)) throw error;
    }
  }
  return null;
}
