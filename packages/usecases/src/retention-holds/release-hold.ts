import { withTenant } from "@prosvet/db";
import { notFound } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { updateReleased } from "./hold-queries.ts";

/** Lets the term of a recipient run on: what is past it goes with the next night (R12). Throws `not_found`, `forbidden`. */
export async function releaseHold(ctx: Ctx, id: string): Promise<void> {
  requireMember(ctx, "head");
  const { actor, now } = ctx;
  await withTenant(ctx.db, actor.tenantId, async (tx) => {
    const recipientId = await updateReleased(tx, id, { releasedAt: now, releasedBy: actor.membershipId });
    if (!recipientId) throw notFound("Такой приостановки нет или её уже сняли. Обновите страницу.");
    await writeAudit(tx, ctx, {
      action: "retention.release",
      subject: { kind: "recipient", id: recipientId },
      facts: { hold: id },
    });
  });
}
