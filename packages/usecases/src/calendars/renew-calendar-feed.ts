import { newToken, sha256 } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import { writeAudit } from "../audit/index.ts";
import { readCentreIn } from "../centres/index.ts";
import { isConsultant } from "../consultants/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { requireObligationOf } from "../staff/index.ts";
import { putFeed } from "./feed-queries.ts";
import { noSuchConsultant, requireOwnFeed } from "./own-feed.ts";

/**
 * Makes the secret calendar of a consultant, or gives it another address: the former opens nothing from then on. Out: the
 * token, 256 random bits, of which only a hash is kept: it is never shown again. Throws `not_found`, `forbidden`,
 * `refused` while no obligation of confidentiality of the consultant's is on file (R53).
 */
export async function renewCalendarFeed(ctx: Ctx, consultantId: string): Promise<{ token: string }> {
  requireMember(ctx, "head", "consultant");
  requireOwnFeed(ctx.actor, consultantId);
  const token = newToken();
  await withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    if (!(await isConsultant(tx, consultantId))) throw noSuchConsultant();
    const { limits } = await readCentreIn(tx, ctx.now);
    await requireObligationOf(tx, consultantId, limits);
    await putFeed(tx, { consultantId, tokenHash: sha256(token), createdAt: ctx.now });
    const subject = { kind: "consultant", id: consultantId } as const;
    await writeAudit(tx, ctx, { action: "calendars.renew", subject });
  });
  return { token };
}
