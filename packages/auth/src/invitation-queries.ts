import type { AuthTx } from "@prosvet/db";
import { identities, memberships, staffInvitations } from "@prosvet/db/schema";
import { and, eq, gt, isNull } from "drizzle-orm";

const isOpen = and(isNull(staffInvitations.usedAt), isNull(staffInvitations.withdrawnAt));

/** Whom a link opens, by the hash of its secret; null for one that is used, over, withdrawn or of somebody who has left. */
export async function readInvitation(tx: AuthTx, tokenHash: string, now: Date) {
  const [row] = await tx
    .select({
      tenantId: staffInvitations.tenantId,
      id: staffInvitations.id,
      identityId: identities.id,
      email: identities.email,
      membershipId: memberships.id,
      role: memberships.role,
      displayName: memberships.displayName,
      consultantId: memberships.consultantId,
    })
    .from(staffInvitations)
    .innerJoin(
      memberships,
      and(
        eq(memberships.tenantId, staffInvitations.tenantId),
        eq(memberships.id, staffInvitations.membershipId),
      ),
    )
    .innerJoin(identities, eq(identities.id, staffInvitations.identityId))
    .where(
      and(
        eq(staffInvitations.tokenHash, tokenHash),
        gt(staffInvitations.expiresAt, now),
        isOpen,
        isNull(memberships.endedAt),
        isNull(identities.disabledAt),
      ),
    );
  return row ?? null;
}

export type OpenInvitation = NonNullable<Awaited<ReturnType<typeof readInvitation>>>;

/** Out: whether it was there to be used: of two who race for one link, one wins. */
export async function useInvitation(
  tx: AuthTx,
  { tenantId, id }: OpenInvitation,
  usedAt: Date,
): Promise<boolean> {
  const used = await tx
    .update(staffInvitations)
    .set({ usedAt, address: null })
    .where(and(eq(staffInvitations.tenantId, tenantId), eq(staffInvitations.id, id), isOpen))
    .returning({ id: staffInvitations.id });
  return used.length === 1;
}

/** Every link of somebody that is still open leads nowhere from now on, in whatever centre it was sent. */
export async function withdrawInvitationsOf(
  tx: AuthTx,
  identityId: string,
  withdrawnAt: Date,
): Promise<void> {
  await tx
    .update(staffInvitations)
    .set({ withdrawnAt, address: null })
    .where(and(eq(staffInvitations.identityId, identityId), isOpen));
}

/** In how many places of the deployment somebody works now. */
export async function countPlaces(tx: AuthTx, identityId: string): Promise<number> {
  const rows = await tx
    .select({ id: memberships.id })
    .from(memberships)
    .where(and(eq(memberships.identityId, identityId), isNull(memberships.endedAt)));
  return rows.length;
}
