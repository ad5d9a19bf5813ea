import { pipeline } from "node:stream/promises";
import { crc32, createDeflateRaw } from "node:zlib";
import { Zip, type ZipInputFile } from "fflate";

/** A file of an archive, its bytes read as they are packed. */
export type Packed = { path: string; chunks: () => AsyncIterable<Uint8Array> | Iterable<Uint8Array> };

/** Deflate as Node has it, off this thread; higher levels take the time of the whole export. */
const packing = { level: 2, chunkSize: 65_536 };
const deflate = 8;

/** An archive of files one after another: none is held whole. Errors: those of the files. */
export async function* zipped(files: Iterable<Packed>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  for (const { path, chunks } of files) {
    const file: ZipInputFile = { filename: path, compression: deflate, crc: 0, size: 0 };
    zip.add(file);
    for await (const chunk of deflated(file, chunks())) {
      file.ondata?.(null, chunk, false);
      yield* ready.splice(0);
    }
    file.ondata?.(null, new Uint8Array(), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

async function* deflated(
  file: ZipInputFile,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  async function* measured() {
    for await (const chunk of chunks) {
      file.crc = crc32(chunk, file.crc);
      file.size = (file.size ?? 0) + chunk.length;
      yield chunk;
    }
  }
  const packer = createDeflateRaw(packing);
  const poured = pipeline(measured(), packer);
  // Its error is the packer's too; a reader who goes away ends both.
  poured.catch(() => {});
  yield* packer as AsyncIterable<Uint8Array<ArrayBuffer>>;
  await poured;
}
