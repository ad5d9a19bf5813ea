import { withTenant } from "@prosvet/db";
import { dayOf } from "@prosvet/domain";
import { z } from "zod";
import { AppError, notFound } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { noSuchTicket, readTicket } from "./read-ticket.ts";
import type { Ticket } from "./ticket.ts";
import { hasOpenPlace, lockNextTicket, lockTicket, updateTicket } from "./ticket-queries.ts";

export const CallTicket = z.strictObject({
  /** Without it whoever waits longest. */
  id: z.uuid().optional(),
  /** The room they are to come to. */
  placeId: z.uuid().optional(),
});
export type CallTicket = z.infer<typeof CallTicket>;

/**
 * Calls a number to a room: the display shows it at once, a second call shows it again (R40). Two who call the next at
 * the same moment call two different ones. Throws `forbidden`, `not_found` when nobody waits or the room is closed,
 * `conflict` for one who has left the line.
 */
export async function callTicket(ctx: Ctx, { id, placeId }: CallTicket): Promise<Ticket> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { actor, now } = ctx;
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, now);
    const day = dayOf(now, timezone);
    const ticket = id ? await lockTicket(tx, id) : await lockNextTicket(tx, day);
    if (!ticket) throw id ? noSuchTicket() : notFound("В очереди никого нет.");
    if (ticket.doneAt)
      throw new AppError("conflict", `Номер ${ticket.number} уже принят. Обновите страницу.`);
    if (placeId && !(await hasOpenPlace(tx, placeId)))
      throw notFound("Такого кабинета нет. Выберите другой.");
    await updateTicket(tx, ticket.id, {
      calledAt: now,
      calledBy: actor.membershipId,
      placeId: placeId ?? null,
    });
    await writeAudit(tx, ctx, { action: "tickets.call", subject: { kind: "ticket", id: ticket.id } });
    return readTicket(tx, day, ticket.id);
  });
}
