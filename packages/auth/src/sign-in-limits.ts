/**
 * How often a sign-in may be tried. ASVS 6.3.1: an account waits 2, 4, 8 … seconds after its fifth failure and each
 * one more, 15 minutes at most, so nobody is locked out for good; an address has its own allowance a minute.
 */
export const signInLimits = {
  freeFailures: 5,
  longestWaitSeconds: 900,
  failuresForgottenAfterHours: 24,
  perAddressAMinute: 20,
  linksPerAddressAnHour: 10,
} as const;

/** In: failures in a row. Out: seconds until the next attempt may be made. */
export function waitSecondsAfter(failures: number): number {
  const { freeFailures, longestWaitSeconds } = signInLimits;
  if (failures < freeFailures) return 0;
  return Math.min(2 ** (failures - freeFailures + 1), longestWaitSeconds);
}
