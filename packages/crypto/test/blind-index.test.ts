import fc from "fast-check";
import { expect, it } from "vitest";
import { blindIndex, CryptoError, deriveKey, newKey, sha256 } from "../src/index.ts";
import { someKey, someText, twoDifferent } from "./arbitraries.ts";

const values = Array.from({ length: 2000 }, (_, place) => `+7917${String(place).padStart(7, "0")}`);

function shareOfEqual(one: (value: string) => string, other: (value: string) => string): number {
  return values.filter((value) => one(value) === other(value)).length;
}

it("[R34] an index is 24 bits, the same each time, and holds nothing of the value", () => {
  fc.assert(
    fc.property(someKey, someText, (key, value) => {
      const index = blindIndex(key, "recipients.phone", value);
      expect(index).toMatch(/^[0-9a-f]{6}$/);
      expect(blindIndex(key, "recipients.phone", value)).toBe(index);
    }),
  );
});

it("[R34] an index cannot be guessed without the key, nor compared between centres or columns", () => {
  const key = Buffer.alloc(32, 7);
  const own = (value: string) => blindIndex(key, "recipients.phone", value);
  expect(shareOfEqual(own, (value) => sha256(value).slice(0, 6))).toBeLessThan(3);
  expect(
    shareOfEqual(own, (value) => blindIndex(Buffer.alloc(32, 8), "recipients.phone", value)),
  ).toBeLessThan(3);
  expect(shareOfEqual(own, (value) => blindIndex(key, "recipients.email", value))).toBeLessThan(3);
});

it("[R34] indexes of different values seldom meet, and are spread evenly", () => {
  const indexes = values.map((value) => blindIndex(Buffer.alloc(32, 7), "recipients.phone", value));
  expect(new Set(indexes).size).toBeGreaterThan(values.length - 4);
  const low = indexes.filter((index) => index < "800000").length;
  expect(Math.abs(low - values.length / 2)).toBeLessThan(150);
});

it("[R42] keys for two purposes, or from two keys, differ and are 32 bytes", () => {
  fc.assert(
    fc.property(twoDifferent(someKey), twoDifferent(someText), ([key, other], [purpose, another]) => {
      const derived = deriveKey(key, purpose);
      expect(derived).toHaveLength(32);
      expect(deriveKey(key, purpose)).toEqual(derived);
      expect(deriveKey(key, another)).not.toEqual(derived);
      expect(deriveKey(other, purpose)).not.toEqual(derived);
    }),
  );
});

it("a key of another length is refused", () => {
  const short = newKey().subarray(0, 31);
  expect(() => deriveKey(short, "journal")).toThrow(new CryptoError("key_malformed"));
  expect(() => blindIndex(short, "recipients.phone", "1")).toThrow(new CryptoError("key_malformed"));
});
