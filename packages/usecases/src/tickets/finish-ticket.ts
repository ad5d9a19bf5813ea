import { withTenant } from "@prosvet/db";
import { dayOf } from "@prosvet/domain";
import { z } from "zod";
import { writeAudit } from "../audit/index.ts";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { noSuchTicket, readTicket } from "./read-ticket.ts";
import type { Ticket } from "./ticket.ts";
import { lockTicket, updateTicket } from "./ticket-queries.ts";

export const FinishTicket = z.strictObject({ id: z.uuid() });
export type FinishTicket = z.infer<typeof FinishTicket>;

/** Takes somebody out of the line: they were received, or went away. Throws `forbidden`, `not_found`. */
export async function finishTicket(ctx: Ctx, { id }: FinishTicket): Promise<Ticket> {
  requireMember(ctx, "head", "registrar", "consultant");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, ctx.now);
    const ticket = await lockTicket(tx, id);
    if (!ticket) throw noSuchTicket();
    if (!ticket.doneAt) {
      await updateTicket(tx, id, { doneAt: ctx.now });
      await writeAudit(tx, ctx, { action: "tickets.finish", subject: { kind: "ticket", id } });
    }
    return readTicket(tx, dayOf(ctx.now, timezone), id);
  });
}
