import { type CentreTx, ofTenant, type TenantTx } from "@prosvet/db";
import { memberships, recipients, retentionHolds } from "@prosvet/db/schema";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";

export const insertHold = (tx: TenantTx, row: Omit<typeof retentionHolds.$inferInsert, "tenantId">) =>
  tx
    .insert(retentionHolds)
    .values({ ...row, tenantId: tx.tenantId })
    .execute();

/** Which of some recipients are held now. */
export async function selectHeld(tx: CentreTx, recipientIds: string[]): Promise<Set<string>> {
  if (recipientIds.length === 0) return new Set();
  const rows = await tx
    .select({ recipientId: retentionHolds.recipientId })
    .from(retentionHolds)
    .where(
      and(
        ofTenant(tx, retentionHolds),
        inArray(retentionHolds.recipientId, recipientIds),
        isNull(retentionHolds.releasedAt),
      ),
    );
  return new Set(rows.map(({ recipientId }) => recipientId));
}

/** Every hold that stands, the oldest first. */
export const selectStanding = (tx: TenantTx) =>
  tx
    .select({
      id: retentionHolds.id,
      recipientId: retentionHolds.recipientId,
      recipientCode: recipients.code,
      reason: retentionHolds.reason,
      words: retentionHolds.words,
      placedAt: retentionHolds.placedAt,
      placedBy: memberships.displayName,
    })
    .from(retentionHolds)
    .innerJoin(recipients, and(ofTenant(tx, recipients), eq(recipients.id, retentionHolds.recipientId)))
    .innerJoin(memberships, and(ofTenant(tx, memberships), eq(memberships.id, retentionHolds.placedBy)))
    .where(and(ofTenant(tx, retentionHolds), isNull(retentionHolds.releasedAt)))
    .orderBy(asc(retentionHolds.placedAt), asc(retentionHolds.id))
    .execute();

/** A recipient held still until the commit: nobody destroys them meanwhile. Null when there is none. */
export async function lockRecipient(tx: TenantTx, id: string) {
  const [row] = await tx
    .select({ id: recipients.id, erasedAt: recipients.erasedAt })
    .from(recipients)
    .where(and(ofTenant(tx, recipients), eq(recipients.id, id)))
    .for("update");
  return row ?? null;
}

type Release = { releasedAt: Date; releasedBy: string };

/** Ends a hold that stands. Out: whose it was, null when none stands under this id. */
export async function updateReleased(tx: TenantTx, id: string, release: Release): Promise<string | null> {
  const [row] = await tx
    .update(retentionHolds)
    .set(release)
    .where(and(ofTenant(tx, retentionHolds), eq(retentionHolds.id, id), isNull(retentionHolds.releasedAt)))
    .returning({ recipientId: retentionHolds.recipientId });
  return row?.recipientId ?? null;
}
