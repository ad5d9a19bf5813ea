import type { TenantTx } from "@prosvet/db";
import { startOfDay } from "@prosvet/domain";
import { hasUnnumbered, numberUnnumbered } from "./booking-number-queries.ts";
import { setLastNumber, stopNumbers } from "./number-queries.ts";

/** How many bookings one call numbers: a backlog of years is numbered in steps, each a short transaction. */
export const numberedAtOnce = 1000;

/**
 * Gives the bookings of a year of the centre that have no number theirs in the journal of bookings, without gaps, in
 * the order in which they were asked for (R9). Called in the transaction that reads or prints the journal: a parent's
 * request takes no number, because whoever books would wait for everybody else. Out: how many were numbered;
 * `numberedAtOnce` of them mean that there may be more.
 */
export async function numberBookings(tx: TenantTx, year: number, timezone: string): Promise<number> {
  const span = { from: startOfDay(`${year}-01-01`, timezone), to: startOfDay(`${year + 1}-01-01`, timezone) };
  if (!(await hasUnnumbered(tx, span))) return 0;
  const last = await stopNumbers(tx, "bookings", year);
  const count = await numberUnnumbered(tx, { year, timezone, last, most: numberedAtOnce, ...span });
  if (count > 0) await setLastNumber(tx, "bookings", year, last + count);
  return count;
}
