import { createHmac, timingSafeEqual } from "node:crypto";
import { requireKey } from "./key.ts";

const pins = 1_000_000;
// Draws above the last whole million of 2³² are thrown away: the rest would favour small numbers.
const fairBelow = Math.floor(2 ** 32 / pins) * pins;

/**
 * The PIN of a booking: 6 digits computed from the key (32 bytes, of the centre), the booking and the
 * version, never stored. A higher version makes the old PIN worthless. R32 [Г 18, К 22].
 * Throws CryptoError("key_malformed").
 */
export function pinOf(key: Buffer, bookingId: string, version: number): string {
  for (let draw = 0; ; draw += 1) {
    const text = JSON.stringify(["booking pin", bookingId, version, draw]);
    const value = createHmac("sha256", requireKey(key)).update(text).digest().readUInt32BE(0);
    if (value < fairBelow) return String(value % pins).padStart(6, "0");
  }
}

/** Whether the given text, spaces aside, is the PIN; compared in constant time. R32. Throws as `pinOf`. */
export function isPin(key: Buffer, bookingId: string, version: number, given: string): boolean {
  const digits = given.replace(/\s/g, "");
  const right = Buffer.from(pinOf(key, bookingId, version));
  return /^\d{6}$/.test(digits) && timingSafeEqual(Buffer.from(digits), right);
}
