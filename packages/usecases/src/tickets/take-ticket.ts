import { newId } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import { dayOf } from "@prosvet/domain";
import { z } from "zod";
import { notFound } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { readTicket } from "./read-ticket.ts";
import type { Ticket } from "./ticket.ts";
import { hasBooking, insertTicket, lockDay, readLastNumber } from "./ticket-queries.ts";

export const TakeTicket = z.strictObject({
  /** The booking of somebody who came to a meeting; without it they came without one. */
  bookingId: z.uuid().optional(),
});
export type TakeTicket = z.infer<typeof TakeTicket>;

/**
 * Puts somebody who has come into the waiting line and gives them the day's next number (R40, п. 23, абз. 25). Numbers
 * begin with 1 every day of the centre and have no gaps. Throws `forbidden`, `not_found` for an unknown booking.
 */
export async function takeTicket(ctx: Ctx, { bookingId }: TakeTicket): Promise<Ticket> {
  requireMember(ctx, "head", "registrar");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, ctx.now);
    const day = dayOf(ctx.now, timezone);
    if (bookingId && !(await hasBooking(tx, bookingId)))
      throw notFound("Такой записи нет. Обновите страницу.");
    await lockDay(tx, day);
    const id = newId();
    const number = (await readLastNumber(tx, day)) + 1;
    await insertTicket(tx, { id, day, number, bookingId: bookingId ?? null, takenAt: ctx.now });
    await writeAudit(tx, ctx, { action: "tickets.take", subject: { kind: "ticket", id }, facts: { number } });
    return readTicket(tx, day, id);
  });
}
