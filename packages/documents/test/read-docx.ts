import { inflateRawSync } from "node:zlib";
import mammoth from "mammoth";

/** The body of a text document as another program reads it. */
export const readDocx = async (bytes: Uint8Array): Promise<string> =>
  (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value;

/** The parts of a packed file whose names match, as they are. */
export function packedParts(bytes: Uint8Array, name: RegExp): string[] {
  const file = Buffer.from(bytes);
  const parts: string[] = [];
  let at = file.readUInt32LE(file.lastIndexOf("PK\u0005\u0006", undefined, "latin1") + 16);
  while (file.readUInt32LE(at) === 0x02014b50) {
    const nameLength = file.readUInt16LE(at + 28);
    if (name.test(file.toString("utf8", at + 46, at + 46 + nameLength))) parts.push(partAt(file, at));
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return parts;
}

function partAt(file: Buffer, entry: number): string {
  const start = file.readUInt32LE(entry + 42);
  const from = start + 30 + file.readUInt16LE(start + 26) + file.readUInt16LE(start + 28);
  const packed = file.subarray(from, from + file.readUInt32LE(entry + 20));
  return (file.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed)).toString("utf8");
}
