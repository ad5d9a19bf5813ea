import { CryptoError, open, openBytes } from "@prosvet/crypto";
import type { CentreKey } from "../centres/index.ts";

/** What binds a sealed file of an import, or the name of the one that was sent, to its row. */
export const importPlace = (tenantId: string, part: "file" | "verdict" | "faults" | "name", id: string) => [
  tenantId,
  "imports",
  part,
  id,
];

/** Opens by whichever of the centre's keys sealed it; null after a rotation that is over. */
function openedBy<Value>({ key, others }: CentreKey, read: (key: Buffer) => Value): Value | null {
  for (const one of [key, ...others.map((other) => other.key)]) {
    try {
      return read(one);
    } catch (error) {
      if (!(error instanceof CryptoError)) throw error;
    }
  }
  return null;
}

export const openedFile = (keys: CentreKey, sealed: Buffer, place: string[]): Buffer | null =>
  openedBy(keys, (key) => openBytes(key, sealed, place));

export const openedWords = (keys: CentreKey, sealed: string, place: string[]): string | null =>
  openedBy(keys, (key) => open(key, sealed, place));
