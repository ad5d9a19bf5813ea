import { newId } from "@prosvet/crypto";
import { type TenantTx, withTenant } from "@prosvet/db";
import { type BookingAction, type BookingState, bookingStateAfter } from "@prosvet/domain";
import { notFound } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { type OwnCentre, readCentreIn } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import { ownConsultantOf } from "../gate.ts";
import { forgetSlots } from "../schedule/index.ts";
import { insertBookingEvent } from "./booking-event-queries.ts";
import { lockBooking, updateBooking } from "./booking-queries.ts";
import { type BookingRow, rowOf } from "./booking-row.ts";
import { readStaffRow, type StaffRow } from "./staff-row-queries.ts";

/** There is none, or none that this person may know of. */
export const noSuchBooking = () =>
  notFound("Такой записи нет. Возможно, ссылка устарела: вернитесь к списку записей.");

export type Change = {
  startsAt?: Date;
  endsAt?: Date;
  consultantId?: string;
  laterByWish?: boolean;
  firstOfferedAt?: Date;
  reason?: string | undefined;
};

type Decide = (
  row: StaffRow & { state: BookingState },
  tx: TenantTx,
  centre: OwnCentre,
) => Promise<Change> | Change;

/**
 * The one way in which the staff change a booking: lock it, ask the rule, move its state by the table of
 * transitions, write its history and the audit. `decide` refuses by throwing, or says what else changes.
 */
export async function actOnBooking(
  ctx: Ctx<Member>,
  id: string,
  action: BookingAction,
  decide: Decide,
): Promise<BookingRow> {
  const { actor, now } = ctx;
  const changed = await withTenant(ctx.db, actor.tenantId, async (tx) => {
    const own = ownConsultantOf(actor);
    if (!(await lockBooking(tx, id))) throw noSuchBooking();
    const [centre, found] = [await readCentreIn(tx, now), await readStaffRow(tx, id, own)];
    if (!found) throw noSuchBooking();
    const row = { ...found, state: found.state as BookingState };
    const { reason, ...changes } = await decide(row, tx, centre);
    const state = bookingStateAfter(row.state, action) ?? row.state;
    await updateBooking(tx, id, { ...changes, state });
    await insertBookingEvent(tx, {
      id: newId(),
      bookingId: id,
      action,
      at: now,
      actor: "member",
      membershipId: actor.membershipId,
      reason,
      startsAt: changes.startsAt,
      consultantId: changes.consultantId,
    });
    await writeAudit(tx, ctx, {
      action: `bookings.${action}`,
      subject: { kind: "booking", id },
      facts: { from: row.state, to: state },
    });
    const changed = await readStaffRow(tx, id, own);
    if (!changed) throw noSuchBooking();
    return rowOf(changed, { now, timezone: centre.timezone, limits: centre.limits, actor });
  });
  forgetSlots(ctx.db, actor.tenantId);
  return changed;
}
