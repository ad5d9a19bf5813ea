import { ofTenant, type TenantTx, type WorkerTx } from "@prosvet/db";
import { serviceDrafts } from "@prosvet/db/schema";
import { and, eq, isNull, lt } from "drizzle-orm";

type Whose = { membershipId: string; bookingId: string | null };

const own = (tx: TenantTx, { membershipId, bookingId }: Whose) =>
  and(
    ofTenant(tx, serviceDrafts),
    eq(serviceDrafts.membershipId, membershipId),
    bookingId === null ? isNull(serviceDrafts.bookingId) : eq(serviceDrafts.bookingId, bookingId),
  );

/** A member's draft, or null. */
export async function readDraft(tx: TenantTx, whose: Whose) {
  const [found] = await tx
    .select({ id: serviceDrafts.id, body: serviceDrafts.bodySealed, updatedAt: serviceDrafts.updatedAt })
    .from(serviceDrafts)
    .where(own(tx, whose));
  return found ?? null;
}

type Draft = Whose & { id: string; bodySealed: string; updatedAt: Date };

/** Puts a draft in the place of the one before. */
export async function upsertDraft(tx: TenantTx, { id, ...draft }: Draft): Promise<void> {
  const { tenantId } = tx;
  await tx
    .insert(serviceDrafts)
    .values({ tenantId, id, ...draft })
    .onConflictDoUpdate({
      target: [serviceDrafts.tenantId, serviceDrafts.membershipId, serviceDrafts.bookingId],
      set: { bodySealed: draft.bodySealed, updatedAt: draft.updatedAt },
    });
}

/** Forgets a member's draft. */
export const deleteDraft = (tx: TenantTx, whose: Whose) => tx.delete(serviceDrafts).where(own(tx, whose));

/** Forgets drafts of a centre that nobody has come back to. */
export const deleteDraftsBefore = (tx: WorkerTx, moment: Date) =>
  tx.delete(serviceDrafts).where(and(ofTenant(tx, serviceDrafts), lt(serviceDrafts.updatedAt, moment)));
