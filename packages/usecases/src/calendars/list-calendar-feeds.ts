import { withTenant } from "@prosvet/db";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { ownConsultantOf, requireMember } from "../gate.ts";
import { selectFeeds } from "./feed-queries.ts";

export type CalendarFeed = { consultant: { id: string; name: string }; madeAt: Date | null };

/** Who has a secret calendar and since when; its address is shown once, when it is made. A consultant sees their own. Throws `forbidden`. */
export async function listCalendarFeeds(ctx: Ctx): Promise<{ timezone: string; feeds: CalendarFeed[] }> {
  requireMember(ctx, "head", "consultant");
  const { actor } = ctx;
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, ctx.now);
    const found = await selectFeeds(tx, ownConsultantOf(actor));
    const feeds = found.map(({ consultantId, name, madeAt }) => ({
      consultant: { id: consultantId, name },
      madeAt,
    }));
    return { timezone, feeds };
  });
}
