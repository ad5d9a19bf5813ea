import { buffer } from "node:stream/consumers";
import { readSheet } from "read-excel-file/node";

/** The cells of the first sheet, as another library reads them. */
export async function readBack(file: Uint8Array | ReadableStream<Uint8Array>) {
  const bytes = file instanceof Uint8Array ? Buffer.from(file) : await buffer(file);
  return readSheet(bytes);
}
