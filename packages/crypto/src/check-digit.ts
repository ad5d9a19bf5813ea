/**
 * Check digit over the field of 32 elements: Σ 2^i · digit_i. Any one wrong symbol and any two swapped ones
 * change it. Crockford's own check (mod 37) would add `*~$=U`, which spreadsheets and addresses trip over.
 */
export function checkDigit(digits: readonly number[]): number {
  return digits.reduce((sum, digit) => doubled(sum ^ digit), 0);
}

/** Multiplication by 2 in GF(32) modulo x⁵ + x² + 1. */
function doubled(element: number): number {
  return element < 16 ? element << 1 : (element << 1) ^ 0b100101;
}
