import { open, openBytes } from "@prosvet/crypto";
import { type CentreKey, openedBy } from "../centres/index.ts";

/** What binds a sealed file of an import, or the name of the one that was sent, to its row. */
export const importPlace = (tenantId: string, part: "file" | "verdict" | "faults" | "name", id: string) => [
  tenantId,
  "imports",
  part,
  id,
];

export const openedFile = (keys: CentreKey, sealed: Buffer, place: string[]): Buffer | null =>
  openedBy(keys, (key) => openBytes(key, sealed, place));

export const openedWords = (keys: CentreKey, sealed: string, place: string[]): string | null =>
  openedBy(keys, (key) => open(key, sealed, place));
