import { sealBytes } from "@prosvet/crypto";
import type { CentreKey } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { importPlace, openedFile } from "./import-place.ts";

type Part = "file" | "verdict" | "faults";
type Place = { tenantId: string; id: string };

/** Keeps a file of an import sealed with the key of its centre. Out: its name in the file store. */
export function keepFile(
  { files }: Ctx,
  { key }: CentreKey,
  { tenantId, id }: Place,
  { part, bytes }: { part: Part; bytes: Buffer },
): Promise<string> {
  if (!files) throw new Error("there is no place to keep a file");
  return files.store.put(tenantId, sealBytes(key, bytes, importPlace(tenantId, part, id)));
}

/** A file of an import in clear; null when it was forgotten or no key opens it any more. */
export async function readKeptFile(
  { files }: Ctx,
  centreKey: CentreKey,
  { tenantId, id }: Place,
  { part, name }: { part: Part; name: string | null },
): Promise<Buffer | null> {
  const sealed = name && (await files?.store.get(tenantId, name).catch(() => null));
  return sealed ? openedFile(centreKey, sealed, importPlace(tenantId, part, id)) : null;
}

/** Removes files that no row names any more; what cannot be removed now is by the job that looks for such files. */
export async function dropFiles({ files }: Ctx, tenantId: string, names: (string | null)[]): Promise<void> {
  for (const name of names) if (name) await files?.store.remove(tenantId, name).catch(() => {});
}
