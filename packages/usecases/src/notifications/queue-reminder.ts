import { newId } from "@prosvet/crypto";
import type { CentreTx } from "@prosvet/db";
import { insertReminder } from "./outbox-queries.ts";

type Reminded = { bookingId: string; startsAt: Date; now: Date };

/**
 * Queues the reminder of a time that was set, as many hours before it as the centre has chosen; none when that moment
 * has passed, because the confirmation says the same. One per booking and start: its version is the minute of the
 * start, so a time that is confirmed after it was asked for brings no second one.
 */
export const queueReminder = (tx: CentreTx, { bookingId, startsAt, now }: Reminded): Promise<unknown> =>
  insertReminder(tx, { id: newId(), bookingId, startsAt, version: minuteOf(startsAt), now });

const minuteOf = (moment: Date) => Math.floor(moment.getTime() / 60_000);
