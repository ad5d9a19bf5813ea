import { ofTenant, type TenantTx } from "@prosvet/db";
import { auditEntries, bookings, memberships, outbox } from "@prosvet/db/schema";
import { and, asc, desc, eq, inArray } from "drizzle-orm";

const most = 200;

/** Notices of the bookings of some recipients, the latest first. */
export const selectNotices = (tx: TenantTx, ids: string[]) =>
  tx
    .select({
      id: outbox.id,
      booking: bookings.number,
      kind: outbox.kind,
      createdAt: outbox.createdAt,
      sentAt: outbox.sentAt,
      withdrawnAt: outbox.withdrawnAt,
    })
    .from(outbox)
    .innerJoin(bookings, and(ofTenant(tx, bookings), eq(bookings.id, outbox.bookingId)))
    .where(and(ofTenant(tx, outbox), inArray(bookings.recipientId, ids)))
    .orderBy(desc(outbox.createdAt), asc(outbox.id))
    .limit(most)
    .execute();

export type ExtractedNotice = Awaited<ReturnType<typeof selectNotices>>[number];

/** Who has opened who some recipients are, the oldest first. */
export const selectLooks = (tx: TenantTx, ids: string[]) =>
  tx
    .select({ id: auditEntries.id, at: auditEntries.at, who: memberships.displayName })
    .from(auditEntries)
    .innerJoin(memberships, and(ofTenant(tx, memberships), eq(memberships.id, auditEntries.membershipId)))
    .where(
      and(
        ofTenant(tx, auditEntries),
        eq(auditEntries.action, "recipients.disclose"),
        eq(auditEntries.subjectKind, "recipient"),
        inArray(auditEntries.subjectId, ids),
      ),
    )
    .orderBy(asc(auditEntries.id))
    .execute();

export type ExtractedLook = Awaited<ReturnType<typeof selectLooks>>[number];
