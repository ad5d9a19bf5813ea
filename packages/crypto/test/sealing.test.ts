import { describe, expect, it } from "vitest";
import { newKey, openBytes, sealInParts } from "../src/index.ts";

const place = ["t", "exports", "bytes", "1"];

function sealed(key: Buffer, parts: Buffer[]): Buffer {
  const sealing = sealInParts(key, place);
  const added = parts.map((part) => sealing.add(part));
  const { last, tag } = sealing.end();
  const blob = Buffer.concat([sealing.begin, ...added, last]);
  tag.copy(blob, sealing.tagAt);
  return blob;
}

describe("a file sealed in parts", () => {
  it("[R34] [R42] opens as one that was sealed whole, however its bytes came", () => {
    const key = newKey();
    for (const lengths of [[], [0], [1], [2, 1], [1, 1, 1, 1], [65_536, 5, 0, 70_001]]) {
      const parts = lengths.map((length, at) => Buffer.alloc(length, at + 1));
      expect(openBytes(key, sealed(key, parts), place)).toEqual(Buffer.concat(parts));
    }
  });

  it("[R42] opens with no other key, at no other place, and not when a byte of it was altered", () => {
    const key = newKey();
    const blob = sealed(key, [Buffer.from("журнал")]);
    expect(() => openBytes(newKey(), blob, place)).toThrow("cannot be read");
    expect(() => openBytes(key, blob, [...place.slice(0, -1), "2"])).toThrow("cannot be read");
    const altered = Buffer.from(blob);
    altered[blob.length - 1] = (altered[blob.length - 1] ?? 0) ^ 1;
    expect(() => openBytes(key, altered, place)).toThrow();
  });
});
