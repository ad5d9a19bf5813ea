import { newId } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import { type BookingState, refusalToMarkNoShow } from "@prosvet/domain";
import { z } from "zod";
import { refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { ownConsultantOf, requireMember } from "../gate.ts";
import { noSuchBooking } from "./act-on-booking.ts";
import { insertBookingEvent } from "./booking-event-queries.ts";
import { type BookingRow, rowOf } from "./booking-row.ts";
import { readStaffRow } from "./staff-row-queries.ts";

export const NoteLateness = z.strictObject({ id: z.uuid() });
export type NoteLateness = z.infer<typeof NoteLateness>;

/**
 * Writes into the history that the recipient is late: the booking stands as it was, and nobody marks a no-show too early.
 * From the start of the meeting on. A consultant does it to their own. Throws `refused`, `not_found`.
 */
export async function noteLateness(ctx: Ctx, { id }: NoteLateness): Promise<BookingRow> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { actor, now } = ctx;
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const row = await readStaffRow(tx, id, ownConsultantOf(actor));
    if (!row) throw noSuchBooking();
    refuse(refusalToMarkNoShow({ ...row, state: row.state as BookingState }, { now }));
    const by = { actor: "member", membershipId: actor.membershipId };
    await insertBookingEvent(tx, { id: newId(), bookingId: id, action: "note_lateness", at: now, ...by });
    await writeAudit(tx, ctx, { action: "bookings.note_lateness", subject: { kind: "booking", id } });
    return rowOf(row, { now, ...(await readCentreIn(tx, now)), actor });
  });
}
