import { newId } from "@prosvet/crypto";
import type { TenantTx } from "@prosvet/db";
import { bookingActionLabels } from "@prosvet/domain";
import { writeAudit } from "../audit/index.ts";
import type { Ctx, Member } from "../context.ts";
import { noSuchBooking } from "./act-on-booking.ts";
import { insertBookingEvent } from "./booking-event-queries.ts";
import { lockBooking, updateBooking } from "./booking-queries.ts";
import { readStaffRow } from "./staff-row-queries.ts";

/**
 * The line of the journal that closed a booking is struck through: the booking waits for its service again, so that
 * another line can be entered from it or it can be ended otherwise (R9). A visit was entered only for the line and is
 * cancelled with it; an answer that was sent stays given. In the caller's transaction. Throws `not_found`.
 */
export async function reopenBooking(tx: TenantTx, ctx: Ctx<Member>, id: string): Promise<void> {
  const row = await readStaffRow(tx, id, null);
  if (!row) throw noSuchBooking();
  if (row.state !== "took_place" || row.form === "written") return;
  const state = row.source === "walk_in" ? "cancelled_by_centre" : "confirmed";
  await updateBooking(tx, id, { state });
  await insertBookingEvent(tx, {
    ...{ id: newId(), bookingId: id, action: "undo", at: ctx.now },
    ...{ actor: "member", membershipId: ctx.actor.membershipId, reason: bookingActionLabels.record_service },
  });
  await writeAudit(tx, ctx, {
    action: "bookings.reopen",
    subject: { kind: "booking", id },
    facts: { from: row.state, to: state },
  });
}

/** Holds a booking before its line: everybody who changes both does it in this order. Throws `not_found`. */
export async function holdBooking(tx: TenantTx, id: string): Promise<void> {
  if (!(await lockBooking(tx, id))) throw noSuchBooking();
}
