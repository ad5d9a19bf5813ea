import { inspect } from "node:util";
import fc from "fast-check";
import { expect, it } from "vitest";
import { CryptoError, open, openBytes, seal, sealBytes, wrapKey } from "../src/index.ts";
import { someKey, somePlace, someText, turnBit, twoDifferent } from "./arbitraries.ts";

const unreadable = expect.objectContaining({ name: "CryptoError", code: "unreadable" });

it("[R34] any text sealed at a place opens there unchanged", () => {
  fc.assert(
    fc.property(someKey, someText, somePlace, (key, text, place) => {
      expect(open(key, seal(key, text, place), place)).toBe(text);
    }),
  );
});

it("[R42] a blob with any one bit turned is refused", () => {
  fc.assert(
    fc.property(someKey, someText, somePlace, fc.nat(), fc.nat(7), (key, text, place, position, bit) => {
      const blob = seal(key, text, place);
      expect(() => open(key, turnBit(blob, position, bit), place)).toThrow(unreadable);
    }),
    { numRuns: 1000 },
  );
});

it("[R42] every single symbol of a blob matters, the last ones of each part included", () => {
  const key = Buffer.alloc(32, 7);
  const place = ["garmonia", "recipients", "name", "7"];
  const blob = seal(key, "Анна", place);
  for (let position = 0; position < blob.length; position += 1) {
    for (let bit = 0; bit < 8; bit += 1) {
      expect(() => open(key, turnBit(blob, position, bit), place)).toThrow(unreadable);
    }
  }
});

it("[R34] a blob moved to another tenant, table, column or row is refused", () => {
  fc.assert(
    fc.property(someKey, someText, twoDifferent(somePlace), (key, text, [place, other]) => {
      expect(() => open(key, seal(key, text, place), other)).toThrow(unreadable);
    }),
  );
  const key = Buffer.alloc(32, 7);
  const place = ["t", "recipients", "name", "1"];
  for (const part of place.keys()) {
    const moved = place.with(part, "x");
    expect(() => open(key, seal(key, "Анна", place), moved)).toThrow(unreadable);
  }
});

it("[R34] places that only join to the same text are different places", () => {
  const key = Buffer.alloc(32, 7);
  expect(() => open(key, seal(key, "Анна", ["ab", "c"]), ["a", "bc"])).toThrow(unreadable);
  expect(() => open(key, seal(key, "Анна", ["a,b"]), ["a", "b"])).toThrow(unreadable);
  expect(() => open(key, seal(key, "Анна", ['a","b']), ["a", "b"])).toThrow(unreadable);
});

it("[R34] a blob under another key is refused", () => {
  fc.assert(
    fc.property(twoDifferent(someKey), someText, somePlace, ([key, other], text, place) => {
      expect(() => open(other, seal(key, text, place), place)).toThrow(unreadable);
    }),
  );
});

it("[R42] a tag cut to 4 bytes, or to any other length, is refused", () => {
  const key = Buffer.alloc(32, 7);
  const place = ["garmonia", "recipients", "name", "7"];
  const [version, algorithm, keyId, iv, tag = "", ciphertext] = seal(key, "Анна", place).split(".");
  const bytes = Buffer.from(tag, "base64url");
  for (const length of [0, 1, 4, 8, 12, 13, 14, 15]) {
    const cut = bytes.subarray(0, length).toString("base64url");
    const blob = [version, algorithm, keyId, iv, cut, ciphertext].join(".");
    expect(() => open(key, blob, place)).toThrow(unreadable);
  }
});

it("[R42] text that is no blob is refused, a wrapped key too", () => {
  const key = Buffer.alloc(32, 7);
  const place = ["garmonia", "recipients", "name", "7"];
  expect(() => open(key, wrapKey(key, Buffer.alloc(32, 1), place), place)).toThrow(unreadable);
  fc.assert(
    fc.property(
      fc.oneof(
        someText,
        fc.array(fc.base64String(), { maxLength: 8 }).map((parts) => parts.join(".")),
      ),
      (blob) => {
        expect(() => open(key, blob, place)).toThrow(unreadable);
      },
    ),
  );
});

it("[R42] the bytes of a file open unchanged at their place, and nowhere else", () => {
  fc.assert(
    fc.property(someKey, fc.uint8Array({ maxLength: 2000 }), somePlace, (key, bytes, place) => {
      const sealed = sealBytes(key, Buffer.from(bytes), place);
      expect(openBytes(key, sealed, place)).toEqual(Buffer.from(bytes));
      expect(() => openBytes(key, sealed, [...place, "other"])).toThrow(unreadable);
      expect(() => openBytes(key, sealed.subarray(0, -1), place)).toThrow(unreadable);
    }),
  );
});

it("[R34] the same text is sealed differently each time", () => {
  const key = Buffer.alloc(32, 7);
  const blobs = new Set(
    Array.from({ length: 1000 }, () => seal(key, "Анна", ["t", "recipients", "name", "1"])),
  );
  expect(blobs.size).toBe(1000);
});

it("a key of another length and a missing place are refused before anything is sealed", () => {
  const place = ["t", "recipients", "name", "1"];
  expect(() => seal(Buffer.alloc(16), "Анна", place)).toThrow(new CryptoError("key_malformed"));
  expect(() => seal(Buffer.alloc(32), "Анна", [])).toThrow(new CryptoError("binding_missing"));
  expect(() => seal(Buffer.alloc(32), "Анна", ["t", ""])).toThrow(new CryptoError("binding_missing"));
});

it("[R42] an error shows neither the text, nor the key, nor the blob", () => {
  const longText = fc.string({ unit: "grapheme", minLength: 12, maxLength: 40 });
  fc.assert(
    fc.property(someKey, longText, somePlace, fc.nat(), fc.nat(7), (key, text, place, position, bit) => {
      const blob = turnBit(seal(key, text, place), position, bit);
      const shown = shownError(() => open(key, blob, place));
      expect(shown).toContain("CryptoError");
      for (const secret of [text, key.toString("hex"), key.toString("base64"), blob, ...place.slice(3)]) {
        expect(shown).not.toContain(secret);
      }
    }),
  );
});

function shownError(run: () => unknown): string {
  try {
    run();
    return "";
  } catch (error) {
    return `${error} ${inspect(error, { depth: 9 })} ${JSON.stringify(error)}`;
  }
}
