import { newId } from "@prosvet/crypto";
import { type TenantTx, withTenant } from "@prosvet/db";
import { type BookingAction, type BookingState, bookingStateAfter, isOpenBooking } from "@prosvet/domain";
import { notFound } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { type OwnCentre, readCentreIn } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import { ownConsultantOf } from "../gate.ts";
import { forgetSlots } from "../schedule/index.ts";
import { insertBookingEvent } from "./booking-event-queries.ts";
import { lockBooking, updateBooking } from "./booking-queries.ts";
import { type BookingRow, rowOf } from "./booking-row.ts";
import type { ChosenSlot } from "./choose-slot.ts";
import { endWaiting } from "./end-waiting.ts";
import { withholdingFreed } from "./hold-freed.ts";
import { leaveSlot } from "./leave-slot.ts";
import { readStaffRow, type StaffRow } from "./staff-row-queries.ts";
import { moveToSlot } from "./take-slot.ts";
import { tellOfAction } from "./tell-of-action.ts";
import { readStanding } from "./undo-queries.ts";
import { isWaiting, joinWaiting } from "./waiting-queries.ts";

/** There is none, or none that this person may know of. */
export const noSuchBooking = () =>
  notFound("Такой записи нет. Возможно, ссылка устарела: вернитесь к списку записей.");

export type Change = {
  /** Another time, or another consultant at the same; null takes the time away. */
  slot?: ChosenSlot | null;
  /** Of a booking without a time, who is named for it. */
  consultantId?: string;
  laterByWish?: boolean;
  firstOfferedAt?: Date;
  reason?: string | undefined;
};

/** Another person at the same time: who waits for an earlier one waits on. */
const keepsWaiting: readonly BookingAction[] = ["assign", "assign_second"];

type Decide = (
  row: StaffRow & { state: BookingState },
  tx: TenantTx,
  centre: OwnCentre,
) => Promise<Change> | Change;

/**
 * The one way in which the staff change a booking: lock it, ask the rule, move its state by the table of
 * transitions, write its history with what takes the action back, its notice and the audit. `decide` refuses by
 * throwing, or says what else changes.
 */
export async function actOnBooking(
  ctx: Ctx<Member>,
  id: string,
  action: BookingAction,
  decide: Decide,
): Promise<BookingRow> {
  const changed = await withTenant(ctx.db, ctx.actor.tenantId, (tx) =>
    actOnBookingIn(tx, ctx, id, action, decide),
  );
  forgetSlots(ctx.db, ctx.actor.tenantId);
  return changed;
}

/** The same in a transaction that changes more than this booking; the lists of times are forgotten by its caller. */
export async function actOnBookingIn(
  tx: TenantTx,
  ctx: Ctx<Member>,
  id: string,
  action: BookingAction,
  decide: Decide,
): Promise<BookingRow> {
  const { actor, now } = ctx;
  const own = ownConsultantOf(actor);
  if (!(await lockBooking(tx, id))) throw noSuchBooking();
  const [centre, found] = [await readCentreIn(tx, now), await readStaffRow(tx, id, own)];
  if (!found) throw noSuchBooking();
  const row = { ...found, state: found.state as BookingState };
  const [before, waited] = [await readStanding(tx, id), await isWaiting(tx, id)];
  const { reason, slot, ...changes } = await decide(row, tx, centre);
  const state = bookingStateAfter(row.state, action) ?? row.state;
  await withholdingFreed(tx, { ...centre, now }, found, async () => {
    if (slot) await moveToSlot(tx, id, slot, { ...changes, state });
    else if (slot === null) await leaveSlot(tx, id, { ...changes, state });
    else await updateBooking(tx, id, { ...changes, state });
  });
  if (slot === null) await joinWaiting(tx, id, now);
  else if ((slot && !keepsWaiting.includes(action)) || !isOpenBooking(state)) await endWaiting(tx, id, now);
  const changed = await readStaffRow(tx, id, own);
  if (!changed) throw noSuchBooking();
  await insertBookingEvent(tx, {
    id: newId(),
    bookingId: id,
    action,
    at: now,
    actor: "member",
    membershipId: actor.membershipId,
    reason,
    startsAt: slot?.startsAt,
    consultantId:
      action === "assign_second" ? slot?.secondConsultantId : (slot?.consultantId ?? changes.consultantId),
    before: before && { booking: before.booking, leftVersion: changed.version, waited },
  });
  await writeAudit(tx, ctx, {
    action: `bookings.${action}`,
    subject: { kind: "booking", id },
    facts: { from: row.state, to: state },
  });
  await tellOfAction(tx, action, changed, { now, timezone: centre.timezone });
  return rowOf(changed, { now, timezone: centre.timezone, limits: centre.limits, actor });
}
