import { ofTenant, type TenantTx } from "@prosvet/db";
import { bookingEvents, bookings, waitingEntries } from "@prosvet/db/schema";
import { and, desc, eq, gt, isNotNull, lt } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { BookingSnapshot } from "./booking-snapshot.ts";

const companions = alias(bookings, "companions");

export type Standing = { version: number; source: string; booking: BookingSnapshot };

/** A booking as it stands, as an event keeps it. Null when there is none. */
export async function readStanding(tx: TenantTx, id: string): Promise<Standing | null> {
  const [row] = await tx
    .select({
      version: bookings.version,
      source: bookings.source,
      state: bookings.state,
      startsAt: bookings.startsAt,
      endsAt: bookings.endsAt,
      consultantId: bookings.consultantId,
      placeId: bookings.placeId,
      roomId: bookings.roomId,
      seats: bookings.seats,
      seat: bookings.seat,
      secondConsultantId: companions.consultantId,
      laterByWish: bookings.laterByWish,
      firstOfferedAt: bookings.firstOfferedAt,
    })
    .from(bookings)
    .leftJoin(
      companions,
      and(ofTenant(tx, companions), eq(companions.jointWith, bookings.id), isNotNull(companions.startsAt)),
    )
    .where(and(ofTenant(tx, bookings), eq(bookings.id, id)));
  if (!row) return null;
  const { version, source, startsAt, endsAt, firstOfferedAt, ...rest } = row;
  const iso = (moment: Date | null) => moment?.toISOString() ?? null;
  const booking = {
    ...rest,
    startsAt: iso(startsAt),
    endsAt: iso(endsAt),
    firstOfferedAt: iso(firstOfferedAt),
  };
  return { version, source, booking };
}

/** What was done to a booking last. */
export async function readLastEvent(tx: TenantTx, bookingId: string) {
  const [event] = await tx
    .select({
      id: bookingEvents.id,
      action: bookingEvents.action,
      at: bookingEvents.at,
      membershipId: bookingEvents.membershipId,
      before: bookingEvents.before,
      undoneAt: bookingEvents.undoneAt,
    })
    .from(bookingEvents)
    .where(and(ofTenant(tx, bookingEvents), eq(bookingEvents.bookingId, bookingId)))
    .orderBy(desc(bookingEvents.at), desc(bookingEvents.id))
    .limit(1);
  return event ?? null;
}

/** Marks an event as taken back; it stays in the history. */
export const markUndone = (tx: TenantTx, eventId: string, undoneAt: Date) =>
  tx
    .update(bookingEvents)
    .set({ undoneAt })
    .where(and(ofTenant(tx, bookingEvents), eq(bookingEvents.id, eventId)))
    .execute();

/** Back on the waiting list, in its former place. */
export const waitOn = (tx: TenantTx, bookingId: string) =>
  tx
    .update(waitingEntries)
    .set({ leftAt: null })
    .where(and(ofTenant(tx, waitingEntries), eq(waitingEntries.bookingId, bookingId)))
    .execute();

/** Lets go what was withheld when this time came free: it goes back to the booking that had it. */
export const deleteWithheld = (tx: TenantTx, { consultantId, startsAt, endsAt }: Taken) =>
  tx
    .delete(bookings)
    .where(
      and(
        ofTenant(tx, bookings),
        eq(bookings.state, "held"),
        eq(bookings.holdReason, "withheld"),
        eq(bookings.consultantId, consultantId),
        isNotNull(bookings.startsAt),
        lt(bookings.startsAt, endsAt),
        gt(bookings.endsAt, startsAt),
      ),
    )
    .execute();

type Taken = { consultantId: string; startsAt: Date; endsAt: Date };
