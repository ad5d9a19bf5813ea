import type { CentreTx } from "@prosvet/db";
import { dayOf, endOfDay, freeSlots, type Limits, type ServiceForm, startOfDay } from "@prosvet/domain";
import { readListingFacts } from "../schedule/index.ts";

type Asked = {
  form: ServiceForm;
  topic: string | null;
  /** The last day of the booking's window. */
  deadline: string;
  /** What is chosen. */
  startsAt: Date;
};

/**
 * When a time inside the window was offered to a booking that takes a time now (R36): now, if the time itself is inside
 * or if another one was free inside while a later one was chosen; null if there was none to offer. The duty is to
 * offer, so this is written down as it was. A later time costs a look at the whole window.
 */
export async function firstOfferOf(
  tx: CentreTx,
  now: Date,
  { timezone, limits }: { timezone: string; limits: Limits },
  { form, topic, deadline, startsAt }: Asked,
): Promise<Date | null> {
  const last = endOfDay(deadline, timezone);
  if (startsAt <= last) return now;
  if (now > last) return null;
  const today = dayOf(now, timezone);
  const span = { from: today, to: deadline, startsAt: startOfDay(today, timezone), endsAt: last };
  const schedule = await readListingFacts(tx, { ...span, topic: topic ?? undefined });
  const wish = { form, topic: topic ?? undefined, from: today, to: deadline, laterByWish: true };
  return freeSlots({ ...schedule, ...wish, timezone, now, limits }).length > 0 ? now : null;
}
