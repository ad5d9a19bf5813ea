import { type CentreTx, ofTenant, type QueueTx, type WorkerTx } from "@prosvet/db";
import { centres, staffInvitations, tenants } from "@prosvet/db/schema";
import { and, asc, eq, gt, isNotNull, isNull, lte, or, type SQL } from "drizzle-orm";

/** There is somewhere to send it, it has neither left nor been given up, its moment has come, and nobody is at it. */
const isDue = (now: Date): SQL | undefined =>
  and(
    isNotNull(staffInvitations.address),
    isNull(staffInvitations.sentAt),
    isNull(staffInvitations.failedAt),
    isNull(staffInvitations.withdrawnAt),
    isNull(staffInvitations.usedAt),
    lte(staffInvitations.sendAfter, now),
    gt(staffInvitations.expiresAt, now),
    or(isNull(staffInvitations.claimedUntil), lte(staffInvitations.claimedUntil, now)),
  );

/** Links of all centres whose letters are to leave, those that wait longest first. */
export const selectDueInvitations = (tx: QueueTx, now: Date, most: number) =>
  tx
    .select({ tenantId: staffInvitations.tenantId, id: staffInvitations.id })
    .from(staffInvitations)
    .where(isDue(now))
    .orderBy(asc(staffInvitations.sendAfter))
    .limit(most)
    .execute();

/** Holds one that is still due until the end of the transaction; null when somebody else does or has done. */
export async function lockDueInvitation(tx: WorkerTx, id: string, now: Date) {
  const [row] = await tx
    .select()
    .from(staffInvitations)
    .where(and(ofTenant(tx, staffInvitations), eq(staffInvitations.id, id), isDue(now)))
    .for("update", { skipLocked: true });
  return row ?? null;
}

type Changes = Partial<
  Pick<
    typeof staffInvitations.$inferInsert,
    | "address"
    | "tokenHash"
    | "sendAfter"
    | "expiresAt"
    | "claimedUntil"
    | "attempts"
    | "lastFailure"
    | "sentAt"
    | "failedAt"
  >
>;

export const changeInvitation = (tx: WorkerTx, id: string, changes: Changes) =>
  tx
    .update(staffInvitations)
    .set(changes)
    .where(and(ofTenant(tx, staffInvitations), eq(staffInvitations.id, id)))
    .execute();

/** How a centre signs its letters and where it reads its mail. */
export async function readSender(tx: CentreTx) {
  const [found] = await tx
    .select({
      name: tenants.name,
      organisation: tenants.organisation,
      shortName: centres.shortName,
      email: centres.email,
    })
    .from(tenants)
    .innerJoin(centres, ofTenant(tx, centres))
    .where(eq(tenants.id, tx.tenantId));
  return found ?? null;
}
