import { newId } from "@prosvet/crypto";
import type { CentreTx } from "@prosvet/db";
import { type NoticeKind, setsTime } from "@prosvet/domain";
import { insertNotice, wakeNotices } from "./outbox-queries.ts";
import { queueReminder } from "./queue-reminder.ts";

export type { NoticeKind } from "@prosvet/domain";

export type NoticeToQueue = {
  bookingId: string;
  kind: NoticeKind;
  /** The version of the booking that gives it its cause: a second notice of this kind and version is silently none. */
  version: number;
  now: Date;
  /** At once when left out. */
  sendAfter?: Date;
  /** From this moment on it would be of no use. */
  expiresAt: Date;
  /** The start that it speaks of; another start at sending makes it stale. For an offer: the start that is offered. */
  speaksOf?: Date | null;
};

/** What leaves later than this is found by the minute. */
const soonMs = 60_000;

/**
 * Puts a notice into the outbox, in the transaction that gives it its cause, and wakes the worker at its commit. It
 * names a booking and nobody: whom it goes to is asked at sending. One that tells of a time brings the reminder of it.
 */
export async function queueNotice(tx: CentreTx, notice: NoticeToQueue): Promise<void> {
  const { now, sendAfter = now, speaksOf = null, ...rest } = notice;
  const isSoon = sendAfter.getTime() - now.getTime() < soonMs;
  await Promise.all([
    insertNotice(tx, { id: newId(), ...rest, speaksOf, createdAt: now, sendAfter }),
    speaksOf &&
      setsTime(rest.kind) &&
      queueReminder(tx, { bookingId: rest.bookingId, startsAt: speaksOf, now }),
    isSoon && wakeNotices(tx),
  ]);
}
