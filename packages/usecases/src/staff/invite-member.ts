import { withTenant } from "@prosvet/db";
import { AppError } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { noSuchMember } from "./change-member.ts";
import { readLastMade } from "./invitation-queries.ts";
import { type Staff, staffOf } from "./list-members.ts";
import { makeInvitation } from "./make-invitation.ts";
import { lockMember } from "./member-queries.ts";

/** Where to write to an identity, whether it has a password of its own, and in how many centres it works. */
export type ReadAccount = (
  identityId: string,
) => Promise<{ email: string; hasPassword: boolean; places: number } | null>;

const pauseMs = 60_000;

/**
 * Sends somebody of the staff a link to set their password by: the invitation once more, or a new password instead of a
 * forgotten one. The password that they have stays good until they use it. Out: the staff, and the link itself where the
 * deployment has no mail and it opens nothing but this place. Throws `not_found`, `conflict`, `forbidden`.
 */
export async function inviteMember(
  ctx: Ctx,
  id: string,
  readAccount: ReadAccount,
): Promise<Staff & { link: string | null }> {
  requireMember(ctx, "head");
  const { actor, now, notices } = ctx;
  const known = await withTenant(ctx.db, actor.tenantId, (tx) => lockMember(tx, id));
  if (!known || known.endedAt) throw noSuchMember();
  const account = await readAccount(known.identityId);
  if (!account) throw new AppError("conflict", "Учётная запись этого сотрудника отключена.");
  if (!notices?.mail && (account.hasPassword || account.places > 1)) {
    throw new AppError(
      "conflict",
      "В системе не настроена почта, поэтому новый пароль послать нельзя. Обратитесь к тому, кто обслуживает систему.",
    );
  }
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const member = await lockMember(tx, id);
    if (!member || member.endedAt) throw noSuchMember();
    const last = await readLastMade(tx, id);
    if (last && now.getTime() - last.getTime() < pauseMs) {
      throw new AppError("conflict", "Ссылка только что отправлена. Следующую можно послать через минуту.");
    }
    const kind = account.hasPassword ? "reset" : "invitation";
    const { identityId } = member;
    const link = await makeInvitation(tx, ctx, {
      membershipId: id,
      identityId,
      kind,
      address: account.email,
    });
    await writeAudit(tx, ctx, {
      action: "staff.invite",
      subject: { kind: "membership", id },
      facts: { kind, byMail: link === null },
    });
    return { ...(await staffOf(tx, ctx)), link };
  });
}
