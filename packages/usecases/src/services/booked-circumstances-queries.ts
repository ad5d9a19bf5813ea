import { ofTenant, type TenantTx } from "@prosvet/db";
import { bookings } from "@prosvet/db/schema";
import { and, eq } from "drizzle-orm";

/** What a booking has said already of the service that it becomes. */
export type BookedCircumstances = {
  secondRecipientId: string | null;
  recordingAnnouncedAt: Date | null;
  placeId: string | null;
};

const nothing: BookedCircumstances = { secondRecipientId: null, recordingAnnouncedAt: null, placeId: null };

/** The circumstances of a booking; none of no booking. */
export async function readBookedCircumstances(
  tx: TenantTx,
  bookingId: string | undefined,
): Promise<BookedCircumstances> {
  if (!bookingId) return nothing;
  const [found] = await tx
    .select({
      secondRecipientId: bookings.secondRecipientId,
      recordingAnnouncedAt: bookings.recordingAnnouncedAt,
      placeId: bookings.placeId,
    })
    .from(bookings)
    .where(and(ofTenant(tx, bookings), eq(bookings.id, bookingId)));
  return found ?? nothing;
}
