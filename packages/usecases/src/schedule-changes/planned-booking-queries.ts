import { ofTenant, type TenantTx } from "@prosvet/db";
import { bookings, recipients } from "@prosvet/db/schema";
import { openBookingStates } from "@prosvet/domain";
import { and, asc, eq, gt, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

const companions = alias(bookings, "companions");
const standing = openBookingStates.filter((state) => state !== "held");

/** Open bookings that begin after a moment, by time, each with the second consultant who is taken with it. */
export const selectPlannedBookings = (tx: TenantTx, after: Date) =>
  tx
    .select({
      id: bookings.id,
      number: bookings.number,
      version: bookings.version,
      state: bookings.state,
      consultantId: sql<string>`${bookings.consultantId}`,
      secondConsultantId: companions.consultantId,
      startsAt: sql<Date>`${bookings.startsAt}`.mapWith(bookings.startsAt),
      endsAt: sql<Date>`${bookings.endsAt}`.mapWith(bookings.endsAt),
      form: bookings.form,
      topic: bookings.topic,
      placeId: bookings.placeId,
      recipientCode: recipients.code,
      anonymous: recipients.anonymous,
      requestedAt: bookings.requestedAt,
      deadline: bookings.deadline,
      firstOfferedAt: bookings.firstOfferedAt,
      laterByWish: bookings.laterByWish,
      seats: bookings.seats,
    })
    .from(bookings)
    .innerJoin(recipients, and(ofTenant(tx, recipients), eq(recipients.id, bookings.recipientId)))
    .leftJoin(
      companions,
      and(ofTenant(tx, companions), eq(companions.jointWith, bookings.id), isNotNull(companions.startsAt)),
    )
    .where(
      and(
        ofTenant(tx, bookings),
        inArray(bookings.state, standing),
        isNull(bookings.jointWith),
        gt(bookings.startsAt, after),
      ),
    )
    .orderBy(asc(bookings.startsAt), asc(bookings.id))
    .execute();

/**
 * Holds bookings still and waits for nobody: who is at one of them now may be waiting for the schedule. Out: the
 * version of each that is free.
 */
export async function lockBookings(tx: TenantTx, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: bookings.id, version: bookings.version })
    .from(bookings)
    .where(and(ofTenant(tx, bookings), inArray(bookings.id, [...ids])))
    .orderBy(asc(bookings.id))
    .for("update", { skipLocked: true });
  return new Map(rows.map(({ id, version }) => [id, version]));
}
