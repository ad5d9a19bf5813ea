import { endOfDay, refusalToMove, type ServiceForm } from "@prosvet/domain";
import { z } from "zod";
import { refuse } from "../app-error.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import type { ScheduleFacts } from "../schedule/index.ts";
import { actOnBooking } from "./act-on-booking.ts";
import type { BookingRow } from "./booking-row.ts";
import { chooseSlot, readScheduleAt } from "./choose-slot.ts";
import { catchTaken } from "./taken-time.ts";

export const MoveBooking = z.strictObject({
  id: z.uuid(),
  startsAt: z.iso.datetime({ offset: true }),
  consultantId: z.uuid(),
  reason: z.string().trim().max(500).optional(),
  /** The recipient asked for a day beyond the window: no breach of it (R36). */
  laterByWish: z.boolean().optional(),
});
export type MoveBooking = z.infer<typeof MoveBooking>;

/** Gives a booking a time, or another one, inside the same rules as a parent's. Throws `refused`, `slot_taken`, `not_found`. */
export async function moveBooking(ctx: Ctx, input: MoveBooking): Promise<BookingRow> {
  requireMember(ctx, "head", "registrar");
  const { id, consultantId, reason, laterByWish } = input;
  const startsAt = new Date(input.startsAt);
  const moved = actOnBooking(ctx, id, "move", async (row, tx, centre) => {
    refuse(refusalToMove(row, { now: ctx.now, by: "centre" }));
    const { requestedAt } = row;
    const wanted = { startsAt, consultantId, form: row.form as ServiceForm, laterByWish, requestedAt };
    const schedule = withoutBooking(await readScheduleAt(tx, startsAt, centre.timezone), id);
    const slot = chooseSlot(schedule, ctx.now, centre, wanted);
    const lastMoment = endOfDay(row.deadline, centre.timezone);
    return {
      startsAt: slot.startsAt,
      endsAt: slot.endsAt,
      consultantId,
      laterByWish: laterByWish ?? row.laterByWish,
      firstOfferedAt: row.firstOfferedAt ?? (slot.startsAt <= lastMoment ? ctx.now : undefined),
      reason,
    };
  });
  return catchTaken(moved);
}

/** The time that a booking has is no hindrance to its own new one. */
const withoutBooking = (schedule: ScheduleFacts, id: string): ScheduleFacts => ({
  ...schedule,
  busy: schedule.busy.filter(({ bookingId }) => bookingId !== id),
});
