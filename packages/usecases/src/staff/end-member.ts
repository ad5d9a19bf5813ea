import { withAuth, withTenant } from "@prosvet/db";
import { refusalToChangeMember } from "@prosvet/domain";
import { refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { noSuchMember } from "./change-member.ts";
import { withdrawInvitations } from "./invitation-queries.ts";
import { type Staff, staffOf } from "./list-members.ts";
import { lockMember, updateMember } from "./member-queries.ts";
import { deleteSessionsAt } from "./member-session-queries.ts";

/**
 * Closes the access of somebody who leaves (R53). With the commit their sessions have no place here any more, as every
 * request reads it anew; right after, the sessions themselves are gone. Throws `not_found`, `refused`.
 */
export async function endMember(ctx: Ctx, id: string): Promise<Staff> {
  requireMember(ctx, "head");
  const { actor, now } = ctx;
  const staff = await withTenant(ctx.db, actor.tenantId, async (tx) => {
    const { limits } = await readCentreIn(tx, now);
    const member = await lockMember(tx, id);
    if (!member) throw noSuchMember();
    const standing = { isOwn: id === actor.membershipId, isOver: member.endedAt !== null };
    refuse(refusalToChangeMember(standing, { ...member, isEnded: true }, limits));
    await withdrawInvitations(tx, id, now);
    await updateMember(tx, id, { endedAt: now, endedBy: actor.membershipId });
    await writeAudit(tx, ctx, {
      action: "staff.end",
      subject: { kind: "membership", id },
      facts: { role: member.role },
    });
    return staffOf(tx, ctx);
  });
  await withAuth(ctx.db, (tx) => deleteSessionsAt(tx, id));
  return staff;
}
