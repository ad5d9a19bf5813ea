import { createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { CryptoError, canonicalJson, chainHash, newKey } from "../src/index.ts";
import { someKey, twoDifferent } from "./arbitraries.ts";

const start = "0".repeat(64);

it("the canonical text is the same however the keys were ordered, and what JSON drops is not in it", () => {
  expect(canonicalJson({ b: 1, a: { d: [2, { f: 1, e: null }], c: undefined }, 10: "x", 9: "y" })).toBe(
    '{"9":"y","10":"x","a":{"d":[2,{"e":null,"f":1}]},"b":1}',
  );
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      expect(canonicalJson(turned)).toBe(canonicalJson(value));
      expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
    }),
  );
});

it("values that differ have texts that differ: an object is no list of pairs", () => {
  expect(canonicalJson({ a: 1 })).not.toBe(canonicalJson([["a", 1]]));
  expect(canonicalJson({ a: "1" })).not.toBe(canonicalJson({ a: 1 }));
});

it("[R6] a hash of the chain is HMAC-SHA-256 of the hash before it and the canonical entry", () => {
  const key = newKey();
  const expected = createHmac("sha256", key).update(`${start}{"a":1,"b":2}`).digest("hex");
  expect(chainHash(key, start, { b: 2, a: 1 })).toBe(expected);
});

it("[R6] another key, another entry or another hash before gives another hash", () => {
  fc.assert(
    fc.property(twoDifferent(someKey), twoDifferent(fc.string()), ([key, otherKey], [entry, other]) => {
      const hash = chainHash(key, start, { entry });
      expect(chainHash(otherKey, start, { entry })).not.toBe(hash);
      expect(chainHash(key, start, { entry: other })).not.toBe(hash);
      expect(chainHash(key, hash, { entry })).not.toBe(hash);
    }),
  );
});

it("a key that is not 32 bytes is refused", () => {
  expect(() => chainHash(Buffer.alloc(16), start, {})).toThrow(CryptoError);
});
