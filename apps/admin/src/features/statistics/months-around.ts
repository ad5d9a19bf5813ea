import { addMonths } from "@prosvet/domain";
import type { Month, Period } from "../../time/months.ts";

const yearsBack = 5;

/** Months to choose from, newest first: five years back to the end of this one, and whatever is chosen already. */
export function monthsAround(now: Month, chosen: Period): Month[] {
  const last = `${now.slice(0, 4)}-12`;
  const count = (yearsBack + 1) * 12;
  const listed = Array.from({ length: count }, (_, index) => addMonths(`${last}-01`, -index).slice(0, 7));
  return [...new Set([...listed, chosen.from, chosen.to])].sort().reverse();
}
