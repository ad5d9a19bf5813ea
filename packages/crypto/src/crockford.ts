import { randomBytes } from "node:crypto";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const lookAlikes = "OILАВЕКМНОРСТУХ";
const meant = "011ABEKMH0PCTYX";

/** Eight random digits of base 32: 40 bits. */
export function randomDigits(): readonly number[] {
  const value = randomBytes(5).readUIntBE(0, 5);
  return Array.from({ length: 8 }, (_, place) => Math.floor(value / 32 ** place) % 32);
}

/** Digits 0–31 → Crockford symbols in groups of four: "7K2M-9QXD". */
export function showDigits(digits: readonly number[]): string {
  const symbols = digits.map((digit) => alphabet.charAt(digit)).join("");
  return symbols.replace(/.{4}(?=.)/g, "$&-");
}

/**
 * Reads what a person typed: any case, spaces and dashes anywhere, O as 0, I and L as 1, Cyrillic letters
 * as the Latin ones they look like. Null when a symbol is none of these.
 */
export function readDigits(text: string): readonly number[] | null {
  const symbols = text.toUpperCase().replace(/[\s\p{Dash}]/gu, "");
  const digits = [...symbols].map((symbol) => alphabet.indexOf(latin(symbol)));
  return digits.includes(-1) ? null : digits;
}

function latin(symbol: string): string {
  const place = lookAlikes.indexOf(symbol);
  return place < 0 ? symbol : meant.charAt(place);
}
