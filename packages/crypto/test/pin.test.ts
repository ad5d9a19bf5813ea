import fc from "fast-check";
import { expect, it } from "vitest";
import { CryptoError, isPin, newId, newKey, pinOf } from "../src/index.ts";
import { someKey } from "./arbitraries.ts";

const key = Buffer.alloc(32, 7);
const pins = Array.from({ length: 60_000 }, (_, place) => pinOf(key, `booking ${place}`, 1));

it("[R32] a PIN is six digits and opens its own booking, spaces or not, with nothing stored", () => {
  fc.assert(
    fc.property(someKey, fc.uuid(), fc.nat(1000), (someone, bookingId, version) => {
      const pin = pinOf(someone, bookingId, version);
      expect(pin).toMatch(/^\d{6}$/);
      expect(isPin(someone, bookingId, version, pin)).toBe(true);
      expect(isPin(someone, bookingId, version, ` ${pin.slice(0, 3)} ${pin.slice(3)}\n`)).toBe(true);
    }),
  );
});

it("[R32] any other PIN is refused", () => {
  fc.assert(
    fc.property(fc.uuid(), fc.integer({ min: 1, max: 999_999 }), (bookingId, shift) => {
      const other = String((Number(pinOf(key, bookingId, 1)) + shift) % 1_000_000).padStart(6, "0");
      expect(isPin(key, bookingId, 1, other)).toBe(false);
    }),
  );
});

it("[R32] what is no PIN is refused without an error", () => {
  const pin = pinOf(key, "booking", 1);
  for (const given of ["", " ", pin.slice(1), `${pin}0`, `-${pin}`, "абвгде", "١٢٣٤٥٦", "1e5", "0x1234"]) {
    expect(isPin(key, "booking", 1, given)).toBe(false);
  }
});

it("[R32] another version, booking or key means another PIN", () => {
  const share = (other: (place: number) => string) =>
    pins.slice(0, 10_000).filter((pin, place) => pin === other(place)).length;
  expect(share((place) => pinOf(key, `booking ${place}`, 2))).toBeLessThan(3);
  expect(share((place) => pinOf(key, `booking ${place + 1}`, 1))).toBeLessThan(3);
  expect(share((place) => pinOf(Buffer.alloc(32, 8), `booking ${place}`, 1))).toBeLessThan(3);
});

it("[R32] each digit of a PIN is as likely as any other, in each place", () => {
  for (let place = 0; place < 6; place += 1) {
    const shares = Array.from("0123456789", (digit) => pins.filter((pin) => pin[place] === digit).length);
    const expected = pins.length / 10;
    const distance = shares.reduce((sum, share) => sum + (share - expected) ** 2 / expected, 0);
    // χ² with 9 degrees of freedom is under 27.9 in 999 of 1,000 fair cases.
    expect(distance).toBeLessThan(27.9);
  }
});

it("[R32] PINs repeat no more often than fair ones", () => {
  // 60,000 fair draws of 1,000,000 leave about 58,235 different ones, give or take 41.
  expect(Math.abs(new Set(pins).size - 58_235)).toBeLessThan(250);
});

it("a key of another length is refused", () => {
  expect(() => pinOf(newKey().subarray(1), newId(), 1)).toThrow(new CryptoError("key_malformed"));
});
