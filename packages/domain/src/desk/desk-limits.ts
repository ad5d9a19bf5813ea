import type { Limits } from "../limits/limits.ts";

/** How far ahead the staff may put a booking whose recipient wishes to come late. */
const farthestDays = 365;

/**
 * The limits by which the staff take a time for somebody: no notice is kept from them, and a day that the recipient
 * wishes may lie beyond what the pages show (R27, R36, R40). The window itself stays.
 */
export const deskLimits = (limits: Limits, laterByWish = false): Limits => ({
  ...limits,
  minNoticeMinutes: 0,
  bookingHorizonDays: laterByWish ? farthestDays : limits.bookingHorizonDays,
});
