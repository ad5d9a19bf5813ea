import { type CentreTx, ofTenant, type QueueTx, type WorkerTx } from "@prosvet/db";
import { outbox } from "@prosvet/db/schema";
import type { NoticeWay } from "@prosvet/domain";
import { and, asc, eq, isNotNull, isNull, lt, lte, min, or, type SQL, sql } from "drizzle-orm";

/** Neither sent nor given up, its moment has come, and nobody is at it. */
const isDue = (now: Date): SQL | undefined =>
  and(
    isNull(outbox.sentAt),
    isNull(outbox.withdrawnAt),
    isNull(outbox.failedAt),
    lte(outbox.sendAfter, now),
    or(isNull(outbox.claimedUntil), lte(outbox.claimedUntil, now)),
  );

export type DueNotice = { tenantId: string; id: string };

/** Notices of all centres whose moment has come, those that wait longest first. */
export const selectDue = (tx: QueueTx, now: Date, most: number): Promise<DueNotice[]> =>
  tx
    .select({ tenantId: outbox.tenantId, id: outbox.id })
    .from(outbox)
    .where(isDue(now))
    .orderBy(asc(outbox.sendAfter))
    .limit(most)
    .execute();

/** Since when the notice that waits longest could have left, in any centre; null when none is due. */
export async function readLongestDue(tx: QueueTx, now: Date): Promise<Date | null> {
  const [row] = await tx
    .select({ since: min(outbox.sendAfter) })
    .from(outbox)
    .where(isDue(now));
  return row?.since ?? null;
}

/** Forgets what has left or never will, once it is that old and what it spoke of is as long past. Out: how many. */
export async function deleteEndedBefore(tx: WorkerTx, moment: Date): Promise<number> {
  const rows = await tx
    .delete(outbox)
    .where(
      and(
        ofTenant(tx, outbox),
        lt(outbox.expiresAt, moment),
        // How a letter with materials failed is read from here for good.
        or(
          lt(outbox.sentAt, moment),
          and(isNotNull(outbox.bookingId), or(lt(outbox.withdrawnAt, moment), lt(outbox.failedAt, moment))),
        ),
      ),
    )
    .returning({ id: outbox.id });
  return rows.length;
}

/** Holds a notice that is still due until the end of the transaction; null when somebody else does or has done. */
export async function lockDue(tx: WorkerTx, id: string, now: Date) {
  const [row] = await tx
    .select()
    .from(outbox)
    .where(and(ofTenant(tx, outbox), eq(outbox.id, id), isDue(now)))
    .for("update", { skipLocked: true });
  return row ?? null;
}

export type OutboxRow = NonNullable<Awaited<ReturnType<typeof lockDue>>>;

/** A row that is about a booking, as all but letters with materials are. */
export type BookingNotice = OutboxRow & { bookingId: string };

export const isOfBooking = (row: OutboxRow): row is BookingNotice => row.bookingId !== null;

type Changes = Partial<
  Omit<typeof outbox.$inferInsert, "tenantId" | "id" | "bookingId" | "materialLetterId" | "kind" | "version">
>;

const change = (tx: WorkerTx, id: string, changes: Changes) =>
  tx
    .update(outbox)
    .set(changes)
    .where(and(ofTenant(tx, outbox), eq(outbox.id, id), isNull(outbox.sentAt)))
    .execute();

/** Takes a notice for one try. */
export const claimNotice = (tx: WorkerTx, { id, attempts }: OutboxRow, claimedUntil: Date) =>
  change(tx, id, { claimedUntil, attempts: attempts + 1 });

/** What waits no more keeps no address either; the database takes no other row. */
const ended = { claimedUntil: null, addressSealed: null };

/** It is not to be sent any more; the code says why. */
export const withdrawNotice = (tx: WorkerTx, id: string, withdrawnAt: Date, why: string) =>
  change(tx, id, { withdrawnAt, lastFailure: why, ...ended });

/** It has left. */
export const markSent = (tx: WorkerTx, id: string, sentAt: Date, sentBy: NoticeWay) =>
  change(tx, id, { sentAt, sentBy, lastFailure: null, ...ended });

/** It has not left: to be tried again at a moment, or given up. */
export const markUnsent = (tx: WorkerTx, id: string, code: string, again: Date | null, now: Date) =>
  change(tx, id, {
    lastFailure: code,
    claimedUntil: null,
    ...(again ? { sendAfter: again } : { failedAt: now, ...ended }),
  });

/** An address that was used for one letter is forgotten when its day is over, although no post has come to take it. */
export const forgetExpiredAddresses = (tx: WorkerTx, now: Date) =>
  tx
    .update(outbox)
    .set({ withdrawnAt: now, lastFailure: "expired", ...ended })
    .where(
      and(
        ofTenant(tx, outbox),
        isNotNull(outbox.addressSealed),
        lte(outbox.expiresAt, now),
        or(isNull(outbox.claimedUntil), lte(outbox.claimedUntil, now)),
      ),
    )
    .execute();

/** Whether the booking has a later notice of the same kind, sent or on its way. */
export async function isSuperseded(
  tx: WorkerTx,
  { bookingId, kind, version }: BookingNotice,
): Promise<boolean> {
  const [row] = await tx
    .select({ later: sql<number>`count(*)::int` })
    .from(outbox)
    .where(
      and(
        ofTenant(tx, outbox),
        eq(outbox.bookingId, bookingId),
        eq(outbox.kind, kind),
        sql`${outbox.version} > ${version}`,
        isNull(outbox.withdrawnAt),
        isNull(outbox.failedAt),
      ),
    );
  return (row?.later ?? 0) > 0;
}

/** What a notice is about, or null when there is none. */
export async function readNoticeToShow(tx: CentreTx, id: string) {
  const [row] = await tx
    .select({ kind: outbox.kind, bookingId: outbox.bookingId })
    .from(outbox)
    .where(and(ofTenant(tx, outbox), eq(outbox.id, id)));
  return row ?? null;
}
