import { newId } from "@prosvet/crypto";
import { type TenantTx, withTenant } from "@prosvet/db";
import { normaliseEmail } from "@prosvet/domain";
import { z } from "zod";
import { AppError } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import type { Ctx, Member } from "../context.ts";
import { requireMember } from "../gate.ts";
import { type Staff, staffOf } from "./list-members.ts";
import { makeInvitation } from "./make-invitation.ts";
import { columnsOf, MemberCard } from "./member-card.ts";
import { insertMember, lockMembershipOf, updateMember } from "./member-queries.ts";

export const EnrolMember = MemberCard.extend({ email: z.string().trim().min(3).max(254) });
export type EnrolMember = z.infer<typeof EnrolMember>;

/** Opens the identity of an e-mail: `isNew` has no password yet, who signs in already keeps theirs. */
export type OpenIdentity = (input: {
  email: string;
  displayName: string;
}) => Promise<{ identityId: string; isNew: boolean }>;

/**
 * Takes somebody into the staff by the e-mail that they sign in with; who worked here before in that role comes back
 * (R53). Somebody new is sent a link to set a password by, which nobody else ever knows. Out: the staff, and that link
 * where the deployment has no mail. Throws `forbidden`, `invalid`, `conflict` for who works here in that role.
 */
export async function enrolMember(
  ctx: Ctx,
  input: EnrolMember,
  openIdentity: OpenIdentity,
): Promise<Staff & { link: string | null }> {
  requireMember(ctx, "head");
  const { email, ...card } = EnrolMember.parse(input);
  const address = normaliseEmail(email);
  if (!address) {
    const message = "Проверьте адрес электронной почты, например: mama@example.ru.";
    throw new AppError("invalid", message, { detail: { errors: [{ path: "email", message }] } });
  }
  const { tenantId } = ctx.actor;
  // Before anybody is given an identity: a card that cannot be is refused first.
  await withTenant(ctx.db, tenantId, (tx) => columnsOf(tx, card));
  const { identityId, isNew } = await openIdentity({ email: address, displayName: card.displayName });
  return withTenant(ctx.db, tenantId, async (tx) => {
    const membershipId = await enrol(tx, ctx, identityId, card);
    const invited = { membershipId, identityId, kind: "invitation", address } as const;
    const link = isNew ? await makeInvitation(tx, ctx, invited) : null;
    return { ...(await staffOf(tx, ctx)), link };
  });
}

async function enrol(tx: TenantTx, ctx: Ctx<Member>, identityId: string, card: MemberCard): Promise<string> {
  const columns = await columnsOf(tx, card);
  const known = await lockMembershipOf(tx, { identityId, role: card.role });
  if (known && !known.endedAt) {
    throw new AppError("conflict", "Сотрудник с этой почтой уже работает в центре в этой роли.");
  }
  const id = known?.id ?? newId();
  if (known) await updateMember(tx, id, { ...columns, endedAt: null, endedBy: null });
  else await insertMember(tx, { id, identityId, ...columns });
  await writeAudit(tx, ctx, {
    action: "staff.add",
    subject: { kind: "membership", id },
    facts: { role: card.role, contractKind: columns.contractKind, again: known !== null },
  });
  return id;
}
