import { checkDigit } from "./check-digit.ts";
import { randomDigits, readDigits, showDigits } from "./crockford.ts";

/**
 * A recipient's code for registers of general use: "K7M2-9QXD-4", 40 random bits and a check symbol. It is
 * stored, printed and compared in this one form. Derived from nothing, so nothing can be read out of it;
 * uniqueness within a centre is the database's to keep. R33 [Г 18, К 22].
 */
export function newCode(): string {
  return showCode(randomDigits());
}

/** Eight digits 0–31 → the code with its check symbol. */
export function showCode(digits: readonly number[]): string {
  return showDigits([...digits, checkDigit(digits)]);
}

/** The stored form of a code as a person typed it, or null when it is none or its check symbol is wrong. R33. */
export function normaliseCode(text: string): string | null {
  const digits = readDigits(text);
  if (digits?.length !== 9) return null;
  const code = showCode(digits.slice(0, 8));
  return code === showDigits(digits) ? code : null;
}

/** Whether the text reads as a code with a right check symbol. R33. */
export function isCode(text: string): boolean {
  return normaliseCode(text) !== null;
}
