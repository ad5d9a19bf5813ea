import { refusalToConfirm, type ServiceForm } from "@prosvet/domain";
import { z } from "zod";
import { refuse } from "../app-error.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { actOnBooking } from "./act-on-booking.ts";
import type { BookingRow } from "./booking-row.ts";

export const ConfirmBooking = z.strictObject({ id: z.uuid() });
export type ConfirmBooking = z.infer<typeof ConfirmBooking>;

/** The centre confirms a booking that has a time (a written request needs none). Throws `refused`, `not_found`. */
export async function confirmBooking(ctx: Ctx, { id }: ConfirmBooking): Promise<BookingRow> {
  requireMember(ctx, "head", "registrar");
  return actOnBooking(ctx, id, "confirm", (row) => {
    refuse(refusalToConfirm({ ...row, form: row.form as ServiceForm }));
    return {};
  });
}
