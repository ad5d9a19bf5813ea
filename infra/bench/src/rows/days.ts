import { addDays, dayOf } from "@prosvet/domain";

/** Ten whole days of a centre from tomorrow: the window in which it takes bookings. */
export function tenDays(): { from: string; to: string } {
  const from = addDays(dayOf(new Date(), "Asia/Yekaterinburg"), 1);
  return { from, to: addDays(from, 9) };
}
