import { refusalToAssignSecond } from "@prosvet/domain";
import { z } from "zod";
import { notFound, refuse } from "../app-error.ts";
import { isConsultant } from "../consultants/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { actOnBooking } from "./act-on-booking.ts";
import type { BookingRow } from "./booking-row.ts";
import { readSlotOf } from "./slot-row-queries.ts";
import { catchTaken } from "./taken-time.ts";

export const AssignSecond = z.strictObject({
  id: z.uuid(),
  /** Null: from now on the first receives alone. */
  consultantId: z.uuid().nullable(),
  reason: z.string().trim().max(500).optional(),
});
export type AssignSecond = z.infer<typeof AssignSecond>;

/**
 * Names who receives together with the consultant, or takes them off (R37): the database guards the time of both.
 * Throws `refused`, `slot_taken` when the second is busy then, `not_found`.
 */
export async function assignSecond(ctx: Ctx, input: AssignSecond): Promise<BookingRow> {
  requireMember(ctx, "head", "registrar");
  const { id, consultantId: second, reason } = input;
  const assigned = actOnBooking(ctx, id, "assign_second", async (row, tx) => {
    const slot = await readSlotOf(tx, id);
    const present = { second: row.secondConsultantId, seats: slot?.seats ?? 1 };
    refuse(refusalToAssignSecond({ ...row, ...present }, { second, reason: reason ?? null }));
    if (second !== null && !(await isConsultant(tx, second))) {
      throw notFound("Такого консультанта в центре нет.");
    }
    return slot ? { slot: { ...slot, secondConsultantId: second }, reason } : { reason };
  });
  return catchTaken(assigned);
}
