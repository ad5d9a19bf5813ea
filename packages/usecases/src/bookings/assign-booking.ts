import { refusalToAssign } from "@prosvet/domain";
import { z } from "zod";
import { notFound, refuse } from "../app-error.ts";
import { isConsultant } from "../consultants/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { actOnBooking } from "./act-on-booking.ts";
import type { BookingRow } from "./booking-row.ts";
import type { ChosenSlot } from "./choose-slot.ts";
import { refuseNamingReason } from "./refuse-naming-reason.ts";
import { readSlotOf } from "./slot-row-queries.ts";
import { catchTaken } from "./taken-time.ts";

export const AssignBooking = z.strictObject({
  id: z.uuid(),
  consultantId: z.uuid(),
  reason: z.string().trim().max(500).optional(),
});
export type AssignBooking = z.infer<typeof AssignBooking>;

/** The centre names who will help; replacing somebody takes a reason (R37). Throws `refused`, `slot_taken`, `not_found`. */
export async function assignBooking(ctx: Ctx, input: AssignBooking): Promise<BookingRow> {
  requireMember(ctx, "head", "registrar");
  const { id, consultantId, reason } = input;
  const assigned = actOnBooking(ctx, id, "assign", async (row, tx) => {
    refuse(refusalToAssign(row, { consultantId, reason: reason ?? null }));
    await refuseNamingReason(tx, ctx, id, { reason });
    if (!(await isConsultant(tx, consultantId))) throw notFound("Такого консультанта в центре нет.");
    const slot = await readSlotOf(tx, id);
    return slot ? { slot: withConsultant(slot, consultantId), reason } : { consultantId, reason };
  });
  return catchTaken(assigned);
}

/** The same time of somebody else: a seat of a group leaves it, and who was the second is not needed twice. */
function withConsultant(slot: ChosenSlot, consultantId: string): ChosenSlot {
  if (slot.consultantId === consultantId) return slot;
  const secondConsultantId = slot.secondConsultantId === consultantId ? null : slot.secondConsultantId;
  return { ...slot, consultantId, secondConsultantId, seats: 1, seat: 1 };
}
