import { sealInParts } from "@prosvet/crypto";
import type { FileStore } from "../uploads/index.ts";

type Keeping = {
  store: FileStore;
  tenantId: string;
  key: Buffer;
  /** What binds the bytes to their row. */
  place: string[];
};

/** Seals a file as it is made and keeps it: no part of it is held. Out: its name and its size in clear. */
export async function keepSealed(
  made: Uint8Array | ReadableStream<Uint8Array>,
  { store, tenantId, key, place }: Keeping,
): Promise<{ storedName: string; size: number }> {
  const file = await store.begin(tenantId);
  const sealing = sealInParts(key, place);
  let size = 0;
  try {
    await file.write(sealing.begin);
    for await (const part of made instanceof Uint8Array ? [made] : made) {
      size += part.length;
      await file.write(sealing.add(part));
    }
    const { last, tag } = sealing.end();
    await file.write(last);
    await file.write(tag, sealing.tagAt);
    await file.close();
  } catch (error) {
    await file.close().catch(() => {});
    await store.remove(tenantId, file.name).catch(() => {});
    throw error;
  }
  return { storedName: file.name, size };
}
