import { ofTenant, type PublicTx } from "@prosvet/db";
import { bookings, places } from "@prosvet/db/schema";
import type { BookingState } from "@prosvet/domain";
import { and, asc, eq, gte, inArray, lt } from "drizzle-orm";

const busyStates: BookingState[] = ["requested", "confirmed", "overdue", "took_place"];

/** When a consultant is busy with people, by time: also as the second of two. A time that is only held is nobody's yet. */
export const selectBusyTimes = (tx: PublicTx, consultantId: string, from: Date, to: Date) =>
  tx
    .select({
      startsAt: bookings.startsAt,
      endsAt: bookings.endsAt,
      form: bookings.form,
      channel: bookings.channel,
      state: bookings.state,
      place: places.name,
    })
    .from(bookings)
    .leftJoin(places, and(ofTenant(tx, places), eq(places.id, bookings.placeId)))
    .where(
      and(
        ofTenant(tx, bookings),
        eq(bookings.consultantId, consultantId),
        gte(bookings.startsAt, from),
        lt(bookings.startsAt, to),
        inArray(bookings.state, busyStates),
      ),
    )
    .orderBy(asc(bookings.startsAt), asc(bookings.id))
    .limit(5000)
    .execute();
