import { ofTenant, type TenantTx } from "@prosvet/db";
import { outbox } from "@prosvet/db/schema";
import { and, eq, isNull, lt, or } from "drizzle-orm";

type Notices = { bookingId: string; version: number; now: Date };

/** Withdraws what is about to be sent of one version of a booking, but for what a sender has in hand this moment. */
export const withdrawUnsent = (tx: TenantTx, { bookingId, version, now }: Notices) =>
  tx
    .update(outbox)
    .set({ withdrawnAt: now })
    .where(
      and(
        ...[ofTenant(tx, outbox), eq(outbox.bookingId, bookingId), eq(outbox.version, version)],
        ...[isNull(outbox.sentAt), isNull(outbox.withdrawnAt), isNull(outbox.failedAt)],
        or(isNull(outbox.claimedUntil), lt(outbox.claimedUntil, now)),
      ),
    )
    .execute();

/** Whether something of that version has gone out, or is on its way. */
export async function isAnythingOut(tx: TenantTx, { bookingId, version }: Notices): Promise<boolean> {
  const rows = await tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(
      and(
        ...[ofTenant(tx, outbox), eq(outbox.bookingId, bookingId), eq(outbox.version, version)],
        ...[isNull(outbox.withdrawnAt), isNull(outbox.failedAt)],
      ),
    )
    .limit(1);
  return rows.length > 0;
}
