import { newId } from "@prosvet/crypto";
import type { TenantTx } from "@prosvet/db";
import { type BookingState, bookingStateAfter, refusalByState } from "@prosvet/domain";
import { refuse } from "../app-error.ts";
import type { Ctx, Member } from "../context.ts";
import { ownConsultantOf } from "../gate.ts";
import { noSuchBooking } from "./act-on-booking.ts";
import { insertBookingEvent } from "./booking-event-queries.ts";
import { lockBooking, updateBooking } from "./booking-queries.ts";
import { endWaiting } from "./end-waiting.ts";
import { readStaffRow } from "./staff-row-queries.ts";
import { readStanding } from "./undo-queries.ts";
import { isWaiting } from "./waiting-queries.ts";

/**
 * Its service is recorded: the booking took place. After a technical failure it stays open, so that it can be given
 * another time and recorded again (R50). Throws `refused` in a state that takes no service, `not_found`.
 */
export async function closeBooking(
  tx: TenantTx,
  ctx: Ctx<Member>,
  id: string,
  { failed, serviceId }: { failed: boolean; serviceId: string },
) {
  if (!(await lockBooking(tx, id))) throw noSuchBooking();
  const row = await readStaffRow(tx, id, ownConsultantOf(ctx.actor));
  if (!row) throw noSuchBooking();
  const state = row.state as BookingState;
  refuse(refusalByState(state, "record_service"));
  const [before, waited] = [await readStanding(tx, id), await isWaiting(tx, id)];
  if (!failed) await updateBooking(tx, id, { state: bookingStateAfter(state, "record_service") ?? state });
  if (!failed) await endWaiting(tx, id, ctx.now);
  const leftVersion = row.version + (failed ? 0 : 1);
  const { membershipId } = ctx.actor;
  const event = {
    id: newId(),
    bookingId: id,
    action: "record_service",
    at: ctx.now,
    actor: "member",
    membershipId,
  };
  await insertBookingEvent(tx, {
    ...{ ...event, reason: failed ? "технический сбой" : null },
    before: before && { booking: before.booking, leftVersion, serviceId, waited },
  });
}

/** The recipient of a booking of this centre. Throws `not_found`. */
export async function readRecipientOf(tx: TenantTx, bookingId: string): Promise<string> {
  const row = await readStaffRow(tx, bookingId, null);
  if (!row) throw noSuchBooking();
  return row.recipientId;
}
