import { withTenant } from "@prosvet/db";
import { writeAudit } from "../audit/index.ts";
import type { Ctx, DepartmentReader, Member, Operator } from "../context.ts";
import { requireActor } from "../gate.ts";

/**
 * Writes a password that was checked and hashed already; a centre that somebody works in now writes it down, and without
 * that line it is not changed. In: what writes it, quickly. Out: what that gives.
 */
export async function changeOwnPassword<T>(
  ctx: Ctx<Member | DepartmentReader | Operator>,
  apply: () => Promise<T>,
): Promise<T> {
  requireActor(ctx, "member", "department", "operator");
  const { actor } = ctx;
  if (actor.kind !== "member") return apply();
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const subject = { kind: "membership", id: actor.membershipId } as const;
    await writeAudit(tx, ctx, { action: "staff.change_password", subject });
    return apply();
  });
}
