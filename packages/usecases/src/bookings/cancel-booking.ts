import { refusalToCancelByCentre } from "@prosvet/domain";
import { z } from "zod";
import { refuse } from "../app-error.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { actOnBooking } from "./act-on-booking.ts";
import type { BookingRow } from "./booking-row.ts";
import { refuseNamingReason } from "./refuse-naming-reason.ts";

export const CancelBooking = z.strictObject({ id: z.uuid(), reason: z.string().trim().max(500) });
export type CancelBooking = z.infer<typeof CancelBooking>;

/** The centre cancels with a reason; the booking stays, its time is free. Throws `refused`, `not_found`. */
export async function cancelBooking(ctx: Ctx, { id, reason }: CancelBooking): Promise<BookingRow> {
  requireMember(ctx, "head", "registrar");
  return actOnBooking(ctx, id, "cancel_by_centre", async (row, tx) => {
    refuse(refusalToCancelByCentre(row, { reason }));
    await refuseNamingReason(tx, ctx, id, { reason });
    return { reason };
  });
}
