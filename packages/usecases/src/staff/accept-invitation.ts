import { asVerifiedTenant, withTenant } from "@prosvet/db";
import { writeAudit } from "../audit/index.ts";
import type { Ctx, Member, Parent } from "../context.ts";
import { requireActor } from "../gate.ts";

/** Whom a link was sent to, found by its secret, and what writes the password they chose: quickly, and once. */
export type ReadyPassword = {
  invited: {
    tenantId: string;
    membershipId: string;
    identityId: string;
    role: string;
    displayName: string;
    consultantId: string | null;
    email: string;
  };
  apply: () => Promise<void>;
};

/**
 * Somebody of the staff sets their password by a link of their own; the line of the audit is of the centre that sent it.
 * Without the line no password is set. Out: the e-mail to sign in by. Throws what `apply` throws.
 */
export async function acceptInvitation(
  ctx: Ctx<Parent>,
  { invited, apply }: ReadyPassword,
): Promise<{ email: string }> {
  requireActor(ctx, "parent");
  const { email, ...member } = invited;
  const tenantId = asVerifiedTenant(invited.tenantId);
  const actor: Member = { kind: "member", ...member, tenantId, role: invited.role as Member["role"] };
  await withTenant(ctx.db, tenantId, async (tx) => {
    const subject = { kind: "membership", id: invited.membershipId } as const;
    await writeAudit(tx, { ...ctx, actor }, { action: "staff.accept_invitation", subject });
    await apply();
  });
  return { email };
}
