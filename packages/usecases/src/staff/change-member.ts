import { withTenant } from "@prosvet/db";
import { refusalToChangeMember } from "@prosvet/domain";
import { z } from "zod";
import { AppError, notFound, refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { type Staff, staffOf } from "./list-members.ts";
import { columnsOf, MemberCard } from "./member-card.ts";
import { lockMember, lockMembershipOf, updateMember } from "./member-queries.ts";

export const ChangeMember = MemberCard.extend({ id: z.uuid() });
export type ChangeMember = z.infer<typeof ChangeMember>;

export const noSuchMember = () => notFound("Такого сотрудника в центре нет. Обновите страницу.");

/**
 * Writes the card of a member of the staff anew (R53): from the next request on they have the rights of it. Throws
 * `not_found`, `refused` when a head would take their own access away, `invalid`, `conflict`.
 */
export async function changeMember(ctx: Ctx, input: ChangeMember): Promise<Staff> {
  requireMember(ctx, "head");
  const { actor, now } = ctx;
  const { id, ...card } = ChangeMember.parse(input);
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const { limits } = await readCentreIn(tx, now);
    const member = await lockMember(tx, id);
    if (!member) throw noSuchMember();
    const wanted = {
      ...{ role: card.role, isEnded: false },
      obligationNumber: card.obligationNumber ?? null,
      obligationSignedOn: card.obligationSignedOn ?? null,
    };
    const standing = { isOwn: id === actor.membershipId, isOver: member.endedAt !== null };
    refuse(refusalToChangeMember(standing, wanted, limits));
    if (card.role !== member.role && (await lockMembershipOf(tx, { ...member, role: card.role }))) {
      throw new AppError(
        "conflict",
        "У этого человека уже есть карточка в такой роли. Измените или верните её.",
      );
    }
    const columns = await columnsOf(tx, card);
    await updateMember(tx, id, columns);
    await writeAudit(tx, ctx, {
      action: "staff.change",
      subject: { kind: "membership", id },
      facts: {
        ...{ role: card.role, former: member.role, contractKind: columns.contractKind },
        obligation: columns.confidentialitySignedOn !== null,
      },
    });
    return staffOf(tx, ctx);
  });
}
