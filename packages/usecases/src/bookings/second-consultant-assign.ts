import type { TenantTx } from "@prosvet/db";
import { type Beside, receivesBeside, refusalToAssignSecond, type ServiceForm } from "@prosvet/domain";
import { z } from "zod";
import { notFound, refuse } from "../app-error.ts";
import { isConsultant } from "../consultants/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { actOnBooking } from "./act-on-booking.ts";
import type { BookingRow } from "./booking-row.ts";
import { type ChosenSlot, readScheduleAt } from "./choose-slot.ts";
import { refuseNamingReason } from "./refuse-naming-reason.ts";
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
 * Names who receives together with the consultant, or takes them off (R37): the schedule says whether the second has
 * hours then, the database guards the time of both.
 * Throws `refused`, `slot_taken` when the second is busy then, `not_found`.
 */
export async function assignSecond(ctx: Ctx, input: AssignSecond): Promise<BookingRow> {
  requireMember(ctx, "head", "registrar");
  const { id, consultantId: second, reason } = input;
  const assigned = actOnBooking(ctx, id, "assign_second", async (row, tx, { timezone }) => {
    const slot = await readSlotOf(tx, id);
    const present = { second: row.secondConsultantId, seats: slot?.seats ?? 1 };
    const form = row.form as ServiceForm;
    const beside = slot && second ? await besideOf(tx, second, { slot, form, timezone }) : null;
    refuse(refusalToAssignSecond({ ...row, ...present }, { second, reason: reason ?? null, beside }));
    await refuseNamingReason(tx, ctx, id, { reason });
    if (second !== null && !(await isConsultant(tx, second))) {
      throw notFound("Такого консультанта в центре нет.");
    }
    return slot ? { slot: { ...slot, secondConsultantId: second }, reason } : { reason };
  });
  return catchTaken(assigned);
}

/** Takes the lock of the schedule too: an opening is not withdrawn meanwhile. */
async function besideOf(
  tx: TenantTx,
  second: string,
  { slot, form, timezone }: { slot: ChosenSlot; form: ServiceForm; timezone: string },
): Promise<Beside> {
  const schedule = await readScheduleAt(tx, slot.startsAt, timezone, { consultantId: second });
  return receivesBeside(second, { ...slot, form }, { ...schedule, timezone });
}
