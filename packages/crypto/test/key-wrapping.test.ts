import fc from "fast-check";
import { expect, it } from "vitest";
import {
  CryptoError,
  currentKeyOf,
  type Keyring,
  keyIdOf,
  keyringIdOf,
  newKey,
  open,
  seal,
  unwrapKey,
  unwrapWithKeyring,
  wrapKey,
  wrapWithKeyring,
} from "../src/index.ts";
import { someKey, somePlace, turnBit, twoDifferent } from "./arbitraries.ts";

const unreadable = new CryptoError("unreadable");
const place = ["garmonia", "centre_keys", "wrapped", "1"];

function ringOf(...versions: [number, Buffer][]): Keyring {
  return { current: Math.max(...versions.map(([version]) => version)), keys: new Map(versions) };
}

it("[R34] deployment → centre → person: a field opens only through the whole chain", () => {
  const ring = ringOf([1, newKey()]);
  const centre = wrapWithKeyring(ring, newKey(), place);
  const personPlace = ["garmonia", "recipients", "key", "7"];
  const person = wrapKey(unwrapWithKeyring(ring, centre, place), newKey(), personPlace);
  const personKey = unwrapKey(unwrapWithKeyring(ring, centre, place), person, personPlace);
  const field = seal(personKey, "Анна", ["garmonia", "recipients", "name", "7"]);
  const again = unwrapKey(unwrapWithKeyring(ring, centre, place), person, personPlace);
  expect(open(again, field, ["garmonia", "recipients", "name", "7"])).toBe("Анна");
  expect(() => unwrapWithKeyring(ringOf([1, newKey()]), centre, place)).toThrow(unreadable);
  expect(() => unwrapKey(newKey(), person, personPlace)).toThrow(unreadable);
});

it("[R42] the highest version wraps, older versions still unwrap, re-wrapping moves to the new one", () => {
  const first = newKey();
  const key = newKey();
  const old = wrapWithKeyring(ringOf([1, first]), key, place);
  const rotated = ringOf([1, first], [2, newKey()]);
  expect(currentKeyOf(rotated)).toEqual(rotated.keys.get(2));
  expect(unwrapWithKeyring(rotated, old, place)).toEqual(key);
  const renewed = wrapWithKeyring(rotated, unwrapWithKeyring(rotated, old, place), place);
  expect(old.startsWith(`k1.a256gcm.${keyringIdOf(1)}.`)).toBe(true);
  expect(renewed.startsWith(`k1.a256gcm.${keyringIdOf(2)}.`)).toBe(true);
  expect(unwrapWithKeyring(rotated, renewed, place)).toEqual(key);
});

it("[R42] a version that the ring has not is named as missing, not as unreadable", () => {
  const blob = wrapWithKeyring(ringOf([1, newKey()]), newKey(), place);
  expect(() => unwrapWithKeyring(ringOf([2, newKey()]), blob, place)).toThrow(new CryptoError("key_missing"));
  const empty: Keyring = { current: 1, keys: new Map() };
  expect(() => wrapWithKeyring(empty, newKey(), place)).toThrow(new CryptoError("key_missing"));
  expect(() => currentKeyOf(empty)).toThrow(new CryptoError("key_missing"));
});

it("[R42] a wrapped key relabelled with another version is refused, even when both versions hold one key", () => {
  const ring = ringOf([1, Buffer.alloc(32, 7)], [2, Buffer.alloc(32, 7)]);
  const relabelled = wrapWithKeyring(ring, newKey(), place).replace(".r2.", ".r1.");
  expect(() => unwrapWithKeyring(ring, relabelled, place)).toThrow(unreadable);
});

it("[R42] a wrapped key altered in any bit, moved, or under another key is refused", () => {
  fc.assert(
    fc.property(
      twoDifferent(someKey),
      someKey,
      twoDifferent(somePlace),
      fc.nat(),
      fc.nat(7),
      ([wrapping, other], key, [home, elsewhere], position, bit) => {
        const blob = wrapKey(wrapping, key, home);
        expect(unwrapKey(wrapping, blob, home)).toEqual(key);
        expect(() => unwrapKey(wrapping, turnBit(blob, position, bit), home)).toThrow(unreadable);
        expect(() => unwrapKey(wrapping, blob, elsewhere)).toThrow(unreadable);
        expect(() => unwrapKey(other, blob, home)).toThrow(unreadable);
      },
    ),
    { numRuns: 500 },
  );
});

it("[R42] a wrapped key altered in any bit is never unwrapped by the ring", () => {
  fc.assert(
    fc.property(someKey, fc.nat(), fc.nat(7), (key, position, bit) => {
      const ring = ringOf([1, key], [2, key], [3, key]);
      const blob = turnBit(wrapWithKeyring(ring, key, place), position, bit);
      expect(() => unwrapWithKeyring(ring, blob, place)).toThrow(CryptoError);
    }),
    { numRuns: 500 },
  );
});

it("[R42] a sealed field is never taken for a key, and only whole keys are wrapped", () => {
  const wrapping = newKey();
  const field = seal(wrapping, "x".repeat(32), place);
  expect(() => unwrapKey(wrapping, field, place)).toThrow(unreadable);
  expect(() => unwrapKey(wrapping, field.replace("v1", "k1"), place)).toThrow(unreadable);
  expect(() => wrapKey(wrapping, Buffer.alloc(16), place)).toThrow(new CryptoError("key_malformed"));
});

it("[R42] a blob names its key by an id that tells keys apart and shows nothing of them", () => {
  const [first, second] = [newKey(), newKey()];
  expect(wrapKey(first, newKey(), place).split(".")[2]).toBe(keyIdOf(first));
  expect(keyIdOf(first)).not.toBe(keyIdOf(second));
  expect(first.toString("hex")).not.toContain(keyIdOf(first));
});
