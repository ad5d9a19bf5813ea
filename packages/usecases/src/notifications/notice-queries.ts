import { ofTenant, type TenantTx } from "@prosvet/db";
import { bookings, materialLetters, outbox, services } from "@prosvet/db/schema";
import type { NoticeStanding, OutboxKind } from "@prosvet/domain";
import { and, asc, desc, eq, isNotNull, isNull, lt, type SQL } from "drizzle-orm";

const listed = {
  id: outbox.id,
  booking: { id: bookings.id, number: bookings.number },
  line: { year: services.year, number: services.number },
  kind: outbox.kind,
  createdAt: outbox.createdAt,
  sendAfter: outbox.sendAfter,
  expiresAt: outbox.expiresAt,
  sentAt: outbox.sentAt,
  sentBy: outbox.sentBy,
  failedAt: outbox.failedAt,
  withdrawnAt: outbox.withdrawnAt,
  attempts: outbox.attempts,
  lastFailure: outbox.lastFailure,
};

const noticesWhere = (tx: TenantTx, condition: SQL | undefined) =>
  tx
    .select(listed)
    .from(outbox)
    .leftJoin(bookings, and(ofTenant(tx, bookings), eq(bookings.id, outbox.bookingId)))
    .leftJoin(
      materialLetters,
      and(ofTenant(tx, materialLetters), eq(materialLetters.id, outbox.materialLetterId)),
    )
    .leftJoin(services, and(ofTenant(tx, services), eq(services.id, materialLetters.serviceId)))
    .where(and(ofTenant(tx, outbox), condition));

export type ListedNotice = Awaited<ReturnType<typeof noticesWhere>>[number];

const hasStanding: Record<NoticeStanding, SQL | undefined> = {
  waiting: and(isNull(outbox.sentAt), isNull(outbox.failedAt), isNull(outbox.withdrawnAt)),
  sent: isNotNull(outbox.sentAt),
  failed: isNotNull(outbox.failedAt),
  withdrawn: isNotNull(outbox.withdrawnAt),
};

export type NoticeFilter = { standing?: NoticeStanding; kind?: OutboxKind; before?: string };

/** A page of notices, the newest first: ids are made in the order of time. */
export const selectNotices = (tx: TenantTx, { standing, kind, before }: NoticeFilter, most: number) =>
  noticesWhere(
    tx,
    and(
      standing && hasStanding[standing],
      kind && eq(outbox.kind, kind),
      before === undefined ? undefined : lt(outbox.id, before),
    ),
  )
    .orderBy(desc(outbox.id))
    .limit(most)
    .execute();

/** The notices of one booking, the oldest first. */
export const selectNoticesOf = (tx: TenantTx, bookingId: string) =>
  noticesWhere(tx, eq(outbox.bookingId, bookingId)).orderBy(asc(outbox.id)).limit(200).execute();

/** Holds a notice still until the end of the transaction. */
export const lockNotice = (tx: TenantTx, id: string) =>
  tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(ofTenant(tx, outbox), eq(outbox.id, id)))
    .for("update")
    .execute();

/** One notice, or null. */
export async function readNotice(tx: TenantTx, id: string): Promise<ListedNotice | null> {
  const [row] = await noticesWhere(tx, eq(outbox.id, id));
  return row ?? null;
}

/** Whether there is such a booking, of one consultant only unless `consultantId` is null. */
export async function hasBooking(tx: TenantTx, id: string, consultantId: string | null): Promise<boolean> {
  const own = consultantId === null ? undefined : eq(bookings.consultantId, consultantId);
  const rows = await tx
    .select({ id: bookings.id })
    .from(bookings)
    .where(and(ofTenant(tx, bookings), eq(bookings.id, id), own));
  return rows.length === 1;
}

/** Puts a notice that was given up back into the queue. */
export const requeueNotice = (tx: TenantTx, id: string, now: Date) =>
  tx
    .update(outbox)
    .set({ failedAt: null, lastFailure: null, attempts: 0, sendAfter: now })
    .where(and(ofTenant(tx, outbox), eq(outbox.id, id)))
    .execute();
