import { randomDigits, readDigits, showDigits } from "./crockford.ts";

/**
 * Public number of a booking: eight random Crockford symbols, "7K2M-9QXD", stored and shown in this one
 * form. It names a booking and opens nothing by itself: that takes the PIN or the link. R32 [Г 18, К 22].
 */
export function newBookingNumber(): string {
  return showDigits(randomDigits());
}

/** The stored form of a number as a person typed it, or null when it is none. */
export function normaliseBookingNumber(text: string): string | null {
  const digits = readDigits(text);
  return digits?.length === 8 ? showDigits(digits) : null;
}
