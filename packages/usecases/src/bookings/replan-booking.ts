import { newId } from "@prosvet/crypto";
import type { TenantTx } from "@prosvet/db";
import { endOfDay, refusalOfDuration, refusalToMove, type ServiceForm } from "@prosvet/domain";
import { refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import type { OwnCentre } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import { actOnBookingIn } from "./act-on-booking.ts";
import { insertBookingEvent } from "./booking-event-queries.ts";
import { keepChildcareOf } from "./childcare-places.ts";
import { chooseSlot, readScheduleAt } from "./choose-slot.ts";
import { refuseNamingReason } from "./refuse-naming-reason.ts";

/** A booking as a change of the schedule found it. */
export type ReplannedBooking = {
  id: string;
  topic: string | null;
  secondConsultantId: string | null;
  startsAt: Date;
  endsAt: Date;
  seats: number;
};

export type Replan = {
  booking: ReplannedBooking;
  /** Another time, its own all the same (`keep`), or none. */
  to: { startsAt: Date; consultantId: string } | "keep" | "without_time";
  reason: string;
};

/**
 * Does to a booking what the head has decided while changing the schedule, in the transaction of the change: its
 * history, its notice and the audit are those of every action of the staff. Throws `refused`, `slot_taken`,
 * `not_found`, and what the database says when the time is somebody's: see `catchTaken`.
 */
export async function replanBooking(
  tx: TenantTx,
  ctx: Ctx<Member>,
  { booking, to, reason }: Replan,
): Promise<void> {
  const { id } = booking;
  if (to === "keep") {
    await refuseNamingReason(tx, ctx, id, { reason, path: `moves.${id}` });
    const about = { at: ctx.now, actor: "member", membershipId: ctx.actor.membershipId, reason };
    await insertBookingEvent(tx, { id: newId(), bookingId: id, action: "keep_time", ...about });
    await writeAudit(tx, ctx, { action: "bookings.keep_time", subject: { kind: "booking", id } });
  } else if (to === "without_time") {
    await actOnBookingIn(tx, ctx, id, "lose_time", () => ({ slot: null, reason }));
  } else {
    await actOnBookingIn(tx, ctx, id, "move", async (row, _, centre) => {
      refuse(refusalToMove(row, { now: ctx.now, by: "centre" }));
      const { requestedAt, laterByWish, firstOfferedAt, deadline } = row;
      const wanted = {
        ...{ ...to, requestedAt, laterByWish, ignoring: [id] },
        form: row.form as ServiceForm,
        topic: booking.topic ?? undefined,
        durationMinutes: durationOf(booking, centre),
        secondConsultantId: booking.secondConsultantId ?? undefined,
      };
      const schedule = await readScheduleAt(tx, to.startsAt, centre.timezone, to);
      const slot = chooseSlot(schedule, ctx.now, centre, wanted);
      await keepChildcareOf(tx, ctx.now, centre, { id, slot });
      const isInside = slot.startsAt <= endOfDay(deadline, centre.timezone);
      return { slot, reason, firstOfferedAt: firstOfferedAt ?? (isInside ? ctx.now : undefined) };
    });
  }
}

/** As long as it was; a seat of a group lasts as long as the group. */
function durationOf(
  { startsAt, endsAt, seats }: ReplannedBooking,
  { limits }: OwnCentre,
): number | undefined {
  const minutes = (endsAt.getTime() - startsAt.getTime()) / 60_000;
  return seats > 1 || refusalOfDuration(minutes, limits) ? undefined : minutes;
}
