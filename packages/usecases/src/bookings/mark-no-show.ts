import { refusalToMarkNoShow } from "@prosvet/domain";
import { z } from "zod";
import { refuse } from "../app-error.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { actOnBooking } from "./act-on-booking.ts";
import type { BookingRow } from "./booking-row.ts";

export const MarkNoShow = z.strictObject({ id: z.uuid() });
export type MarkNoShow = z.infer<typeof MarkNoShow>;

/** Nobody came; said once the time has begun, by the staff or by the consultant of the booking. Throws `refused`, `not_found`. */
export async function markNoShow(ctx: Ctx, { id }: MarkNoShow): Promise<BookingRow> {
  requireMember(ctx, "head", "registrar", "consultant");
  return actOnBooking(ctx, id, "mark_no_show", (row) => {
    refuse(refusalToMarkNoShow(row, { now: ctx.now }));
    return {};
  });
}
