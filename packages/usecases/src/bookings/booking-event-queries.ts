import { type CentreTx, ofTenant, type PublicTx, prepared, type TenantTx } from "@prosvet/db";
import { bookingEvents, consultants, memberships } from "@prosvet/db/schema";
import { and, asc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { BeforeToKeep } from "./booking-snapshot.ts";

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
    before: sql`${value("before")}::text::jsonb`,
  }),
);

export type NewBookingEvent = Omit<typeof bookingEvents.$inferInsert, "tenantId" | "before" | "undoneAt"> & {
  /** What takes it back; left out for what cannot be. */
  before?: BeforeToKeep | null;
};

/** Writes down what was done to a booking. */
export const insertBookingEvent = (tx: CentreTx, event: NewBookingEvent): Promise<unknown> => {
  const { membershipId = null, reason = null, startsAt = null, consultantId = null } = event;
  const before = event.before ? JSON.stringify(event.before) : null;
  return insertion(tx, {
    ...{ ...event, membershipId, reason, startsAt, consultantId, before },
    tenantId: tx.tenantId,
  });
};

/** The history of a booking, the oldest first, with the names of the staff. */
export const selectEvents = (tx: TenantTx, bookingId: string) =>
  tx
    .select({
      action: bookingEvents.action,
      at: bookingEvents.at,
      actor: bookingEvents.actor,
      name: memberships.displayName,
      role: memberships.role,
      startsAt: bookingEvents.startsAt,
      consultantId: bookingEvents.consultantId,
      reason: bookingEvents.reason,
      membershipId: bookingEvents.membershipId,
      before: bookingEvents.before,
      undoneAt: bookingEvents.undoneAt,
    })
    .from(bookingEvents)
    .leftJoin(memberships, and(ofTenant(tx, memberships), eq(memberships.id, bookingEvents.membershipId)))
    .where(and(ofTenant(tx, bookingEvents), eq(bookingEvents.bookingId, bookingId)))
    .orderBy(asc(bookingEvents.at), asc(bookingEvents.id));

/** The same as its recipient may see it, on a parent's page that has claimed the booking: what was taken back is not there. */
export const selectOwnEvents = (tx: PublicTx, bookingId: string) =>
  tx
    .select({
      action: bookingEvents.action,
      at: bookingEvents.at,
      actor: bookingEvents.actor,
      startsAt: bookingEvents.startsAt,
    })
    .from(bookingEvents)
    .where(
      and(
        ofTenant(tx, bookingEvents),
        eq(bookingEvents.bookingId, bookingId),
        isNull(bookingEvents.undoneAt),
        ne(bookingEvents.action, "undo"),
      ),
    )
    .orderBy(asc(bookingEvents.at), asc(bookingEvents.id))
    .execute();

/** Names of consultants by id, also of those who work here no more. */
export async function readConsultantNames(tx: TenantTx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: consultants.id, name: consultants.name })
    .from(consultants)
    .where(and(ofTenant(tx, consultants), inArray(consultants.id, ids)));
  return new Map(rows.map(({ id, name }) => [id, name]));
}
