import { type CentreTx, ofTenant, prepared, type TenantTx } from "@prosvet/db";
import { bookingEvents, memberships } from "@prosvet/db/schema";
import { and, asc, eq, sql } from "drizzle-orm";

const value = sql.placeholder;

const insertion = prepared((db) =>
  db.insert(bookingEvents).values({
    tenantId: value("tenantId"),
    id: value("id"),
    bookingId: value("bookingId"),
    action: value("action"),
    at: value("at"),
    actor: value("actor"),
    membershipId: value("membershipId"),
    reason: value("reason"),
    // A column's own encoder takes no null.
    startsAt: sql`${value("startsAt")}`,
    consultantId: value("consultantId"),
  }),
);

export type NewBookingEvent = Omit<typeof bookingEvents.$inferInsert, "tenantId">;

/** Writes down what was done to a booking. */
export const insertBookingEvent = (tx: CentreTx, event: NewBookingEvent): Promise<unknown> => {
  const { membershipId = null, reason = null, startsAt = null, consultantId = null } = event;
  return insertion(tx, { ...event, membershipId, reason, startsAt, consultantId, tenantId: tx.tenantId });
};

/** The history of a booking, the oldest first, with the names of the staff. */
export const selectEvents = (tx: TenantTx, bookingId: string) =>
  tx
    .select({
      action: bookingEvents.action,
      at: bookingEvents.at,
      actor: bookingEvents.actor,
      name: memberships.displayName,
      reason: bookingEvents.reason,
    })
    .from(bookingEvents)
    .leftJoin(memberships, and(ofTenant(tx, memberships), eq(memberships.id, bookingEvents.membershipId)))
    .where(and(ofTenant(tx, bookingEvents), eq(bookingEvents.bookingId, bookingId)))
    .orderBy(asc(bookingEvents.at), asc(bookingEvents.id));
