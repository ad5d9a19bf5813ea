import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export type PlantedFiles = Readonly<Record<string, string>>;

/** Writes files into a new folder of its own; `remove` takes the folder away. */
export function plantTree(files: PlantedFiles): { root: string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), "prosvet-checks-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
