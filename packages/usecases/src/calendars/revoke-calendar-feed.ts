import { withTenant } from "@prosvet/db";
import { writeAudit } from "../audit/index.ts";
import { isConsultant } from "../consultants/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { revokeFeed } from "./feed-queries.ts";
import { noSuchConsultant, requireOwnFeed } from "./own-feed.ts";

/** Closes the secret calendar of a consultant; one that is closed stays so. Throws `not_found`, `forbidden`. */
export async function revokeCalendarFeed(ctx: Ctx, consultantId: string): Promise<void> {
  requireMember(ctx, "head", "consultant");
  requireOwnFeed(ctx.actor, consultantId);
  await withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    if (!(await isConsultant(tx, consultantId))) throw noSuchConsultant();
    if (!(await revokeFeed(tx, consultantId, ctx.now))) return;
    const subject = { kind: "consultant", id: consultantId } as const;
    await writeAudit(tx, ctx, { action: "calendars.revoke", subject });
  });
}
