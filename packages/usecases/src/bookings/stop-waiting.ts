import { newId } from "@prosvet/crypto";
import { type TenantId, withWorker } from "@prosvet/db";
import { writeAudit } from "../audit/index.ts";
import type { Ctx } from "../context.ts";
import { insertBookingEvent } from "./booking-event-queries.ts";
import { lockBooking } from "./booking-queries.ts";
import { endWaiting } from "./end-waiting.ts";

/** A booking that cannot use a free time any more leaves the list by itself, with a line of its history. */
export const stopWaiting = (ctx: Ctx, tenantId: TenantId, id: string, reason: string): Promise<void> =>
  withWorker(ctx.db, tenantId, async (tx) => {
    // Not there when it is closed: then nobody else is at it either.
    await lockBooking(tx, id);
    if (!(await endWaiting(tx, id, ctx.now))) return;
    const event = {
      id: newId(),
      bookingId: id,
      action: "leave_waiting",
      at: ctx.now,
      actor: "worker",
      reason,
    };
    await insertBookingEvent(tx, event);
    await writeAudit(tx, ctx, { action: "bookings.leave_waiting", subject: { kind: "booking", id } });
  });
