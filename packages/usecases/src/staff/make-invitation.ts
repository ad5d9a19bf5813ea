import { newId, newToken, sha256 } from "@prosvet/crypto";
import type { TenantTx } from "@prosvet/db";
import type { Ctx, Member } from "../context.ts";
import { insertInvitation, wakeInvitations, withdrawInvitations } from "./invitation-queries.ts";

/** How long a link may be used once its letter has left. */
export const invitationHours = 72;

export const invitationEnds = (from: Date): Date => new Date(from.getTime() + invitationHours * 3_600_000);

/** The address of a link: its secret stands behind the sign that no browser sends to a server. */
export const invitationLink = (publicAddress: string, secret: string): string =>
  `${publicAddress}/admin/invitation#${secret}`;

export type Invited = {
  membershipId: string;
  identityId: string;
  kind: "invitation" | "reset";
  address: string;
};

/**
 * Makes somebody a link to set their password by, in the caller's transaction; earlier ones lead nowhere from then on.
 * It leaves by a letter, which makes its secret: null. Where the deployment has no mail it is given out here, once.
 */
export async function makeInvitation(
  tx: TenantTx,
  ctx: Ctx<Member>,
  invited: Invited,
): Promise<string | null> {
  const { now, actor, notices } = ctx;
  const { address, ...whom } = invited;
  await withdrawInvitations(tx, whom.membershipId, now);
  const row = {
    ...{ id: newId(), ...whom, createdAt: now, createdBy: actor.membershipId },
    ...{ sendAfter: now, expiresAt: invitationEnds(now) },
  };
  if (notices?.mail) {
    await insertInvitation(tx, { ...row, address });
    await wakeInvitations(tx);
    return null;
  }
  const secret = newToken();
  await insertInvitation(tx, { ...row, tokenHash: sha256(secret), sentAt: now });
  return invitationLink(notices?.publicAddress ?? "", secret);
}
