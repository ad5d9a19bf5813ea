import { ofTenant, type TenantTx } from "@prosvet/db";
import { staffInvitations } from "@prosvet/db/schema";
import { and, desc, eq, isNull, sql } from "drizzle-orm";

type Row = Omit<typeof staffInvitations.$inferInsert, "tenantId">;

export const insertInvitation = (tx: TenantTx, row: Row) =>
  tx
    .insert(staffInvitations)
    .values({ ...row, tenantId: tx.tenantId })
    .execute();

/** Links that somebody was sent before lead nowhere from now on. */
export const withdrawInvitations = (tx: TenantTx, membershipId: string, withdrawnAt: Date) =>
  tx
    .update(staffInvitations)
    .set({ withdrawnAt, address: null })
    .where(
      and(
        ofTenant(tx, staffInvitations),
        eq(staffInvitations.membershipId, membershipId),
        isNull(staffInvitations.usedAt),
        isNull(staffInvitations.withdrawnAt),
      ),
    )
    .execute();

const standing = {
  membershipId: staffInvitations.membershipId,
  kind: staffInvitations.kind,
  createdAt: staffInvitations.createdAt,
  expiresAt: staffInvitations.expiresAt,
  sentAt: staffInvitations.sentAt,
  failedAt: staffInvitations.failedAt,
  lastFailure: staffInvitations.lastFailure,
  withdrawnAt: staffInvitations.withdrawnAt,
  usedAt: staffInvitations.usedAt,
};

/** The last link of each member of the staff. */
export const selectLastInvitations = (tx: TenantTx) =>
  tx
    .selectDistinctOn([staffInvitations.membershipId], standing)
    .from(staffInvitations)
    .where(ofTenant(tx, staffInvitations))
    .orderBy(staffInvitations.membershipId, desc(staffInvitations.createdAt))
    .execute();

export type FoundInvitation = Awaited<ReturnType<typeof selectLastInvitations>>[number];

/** When somebody was last made a link, or null. */
export async function readLastMade(tx: TenantTx, membershipId: string): Promise<Date | null> {
  const [row] = await tx
    .select({ createdAt: staffInvitations.createdAt })
    .from(staffInvitations)
    .where(and(ofTenant(tx, staffInvitations), eq(staffInvitations.membershipId, membershipId)))
    .orderBy(desc(staffInvitations.createdAt))
    .limit(1);
  return row?.createdAt ?? null;
}

/** Wakes the worker when this transaction commits. */
export const wakeInvitations = (tx: TenantTx): Promise<unknown> =>
  tx.execute(sql`select pg_notify('prosvet_invitations', '')`).execute();
