import { withTenant } from "@prosvet/db";
import { dayOf } from "@prosvet/domain";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { type Ticket, ticketOf } from "./ticket.ts";
import { selectLine } from "./ticket-queries.ts";

/** The waiting line of today by number (R40): for the staff, and for a screen on the wall. Throws `forbidden`. */
export async function listTickets(ctx: Ctx): Promise<{ timezone: string; tickets: Ticket[] }> {
  requireMember(ctx, "head", "registrar", "consultant");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, ctx.now);
    const line = await selectLine(tx, dayOf(ctx.now, timezone));
    return { timezone, tickets: line.map(ticketOf) };
  });
}
