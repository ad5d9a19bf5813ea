import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";

const inflate = promisify(inflateRaw);

/** A part of an archive as its list of parts says. */
export type ZipPart = { name: string; method: number; packed: number; at: number };

const endMark = 0x06054b50;
const partMark = 0x02014b50;
const localMark = 0x04034b50;
const mostParts = 500;

/** The parts of an archive by its list at the end; null for what is none, is a large one of 64 bits, or is locked. */
export function listParts(bytes: Buffer): ZipPart[] | null {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== endMark) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count > mostParts) return null;
  const parts: ZipPart[] = [];
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== partMark) return null;
    const isLocked = (bytes.readUInt16LE(at + 8) & 1) === 1;
    const packed = bytes.readUInt32LE(at + 20);
    const length = bytes.readUInt16LE(at + 28);
    const beside = bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (isLocked || packed === 0xffffffff) return null;
    parts.push({
      name: bytes.toString("utf8", at + 46, at + 46 + length),
      method: bytes.readUInt16LE(at + 10),
      ...{ packed, at: bytes.readUInt32LE(at + 42) },
    });
    at += 46 + length + beside;
  }
  return parts;
}

/** A part unpacked. Throws RangeError when it is longer than `most`, and what zlib throws for a broken one. */
export async function unpackPart(
  bytes: Buffer,
  { at, method, packed }: ZipPart,
  most: number,
): Promise<Buffer> {
  if (at + 30 > bytes.length || bytes.readUInt32LE(at) !== localMark) throw new TypeError("no part is there");
  const from = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
  const body = bytes.subarray(from, from + packed);
  if (method === 0 && body.length <= most) return body;
  if (method !== 8 || most < 1) throw new RangeError("a part is too long");
  return inflate(body, { maxOutputLength: most });
}
