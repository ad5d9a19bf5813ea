import { refusalToMove, type ServiceForm } from "@prosvet/domain";
import { z } from "zod";
import { refuse } from "../app-error.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { actOnBooking } from "./act-on-booking.ts";
import type { BookingRow } from "./booking-row.ts";
import { keepChildcareOf } from "./childcare-places.ts";
import { chooseSlot, readScheduleAt } from "./choose-slot.ts";
import { firstOfferOf } from "./first-offer.ts";
import { refuseNamingReason } from "./refuse-naming-reason.ts";
import { readSlotOf } from "./slot-row-queries.ts";
import { catchTaken } from "./taken-time.ts";

export const MoveBooking = z.strictObject({
  id: z.uuid(),
  startsAt: z.iso.datetime({ offset: true }),
  consultantId: z.uuid(),
  /** Who receives together with the consultant. */
  secondConsultantId: z.uuid().optional(),
  /** By need (R27); without it a booking keeps the duration that it has. */
  durationMinutes: z.int().min(5).max(480).optional(),
  reason: z.string().trim().max(500).optional(),
  /** The recipient asked for a day beyond the window: no breach of it (R36). */
  laterByWish: z.boolean().optional(),
});
export type MoveBooking = z.infer<typeof MoveBooking>;

/** Gives a booking a time, or another one, inside the same rules as a parent's. Throws `refused`, `slot_taken`, `not_found`. */
export async function moveBooking(ctx: Ctx, input: MoveBooking): Promise<BookingRow> {
  requireMember(ctx, "head", "registrar");
  const { id, consultantId, secondConsultantId, reason, laterByWish } = input;
  const { now } = ctx;
  const startsAt = new Date(input.startsAt);
  const moved = actOnBooking(ctx, id, "move", async (row, tx, centre) => {
    refuse(refusalToMove(row, { now, by: "centre" }));
    await refuseNamingReason(tx, ctx, id, { reason });
    const form = row.form as ServiceForm;
    const { requestedAt, topic, deadline } = row;
    const schedule = await readScheduleAt(tx, startsAt, centre.timezone, { consultantId });
    const slot = chooseSlot(schedule, now, centre, {
      ...{ startsAt, consultantId, secondConsultantId, form, laterByWish, requestedAt },
      topic: topic ?? undefined,
      durationMinutes: input.durationMinutes ?? durationOf(await readSlotOf(tx, id)),
      // The time that a booking has is no hindrance to its own new one.
      ignoring: [id],
    });
    await keepChildcareOf(tx, now, centre, { id, slot });
    const offered =
      row.firstOfferedAt ?? (await firstOfferOf(tx, now, centre, { form, topic, deadline, startsAt }));
    return {
      slot,
      laterByWish: laterByWish ?? row.laterByWish,
      ...(offered && { firstOfferedAt: offered }),
      reason,
    };
  });
  return catchTaken(moved);
}

/** A seat of a group lasts as long as its group. */
const durationOf = (slot: Awaited<ReturnType<typeof readSlotOf>>): number | undefined =>
  slot && slot.seats === 1 ? (slot.endsAt.getTime() - slot.startsAt.getTime()) / 60_000 : undefined;
