import { ofTenant, type TenantTx } from "@prosvet/db";
import { bookings, places, tickets } from "@prosvet/db/schema";
import { and, asc, eq, isNull, sql } from "drizzle-orm";

/** One after another for one day of one centre: the next number is true until the end of the transaction. */
export const lockDay = (tx: TenantTx, day: string) =>
  tx
    .execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${tx.tenantId} tickets ${day}`}, 0))`)
    .execute();

/** The last number of the day, 0 before the first. */
export async function readLastNumber(tx: TenantTx, day: string): Promise<number> {
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(${tickets.number}), 0)::int` })
    .from(tickets)
    .where(and(ofTenant(tx, tickets), eq(tickets.day, day)));
  return row?.last ?? 0;
}

export const insertTicket = (tx: TenantTx, row: Omit<typeof tickets.$inferInsert, "tenantId">) =>
  tx
    .insert(tickets)
    .values({ ...row, tenantId: tx.tenantId })
    .execute();

type Changes = Pick<Partial<typeof tickets.$inferInsert>, "calledAt" | "calledBy" | "placeId" | "doneAt">;

export const updateTicket = (tx: TenantTx, id: string, changes: Changes) =>
  tx
    .update(tickets)
    .set(changes)
    .where(and(ofTenant(tx, tickets), eq(tickets.id, id)))
    .execute();

/** The line of a day by number, with what a display shows: no name, no code of a person. */
export const selectLine = (tx: TenantTx, day: string) =>
  tx
    .select({
      id: tickets.id,
      number: tickets.number,
      bookingId: tickets.bookingId,
      bookingNumber: bookings.number,
      takenAt: tickets.takenAt,
      calledAt: tickets.calledAt,
      place: places.name,
      doneAt: tickets.doneAt,
    })
    .from(tickets)
    .leftJoin(bookings, and(ofTenant(tx, bookings), eq(bookings.id, tickets.bookingId)))
    .leftJoin(places, and(ofTenant(tx, places), eq(places.id, tickets.placeId)))
    .where(and(ofTenant(tx, tickets), eq(tickets.day, day)))
    .orderBy(asc(tickets.number))
    .execute();

export type LineRow = Awaited<ReturnType<typeof selectLine>>[number];

/** The ticket held still until the end of the transaction, or null. */
export async function lockTicket(tx: TenantTx, id: string) {
  const [row] = await tx
    .select({ id: tickets.id, number: tickets.number, doneAt: tickets.doneAt })
    .from(tickets)
    .where(and(ofTenant(tx, tickets), eq(tickets.id, id)))
    .for("update");
  return row ?? null;
}

/** Who waits longest, held still; whom a colleague is calling this moment is passed over. */
export async function lockNextTicket(tx: TenantTx, day: string) {
  const [row] = await tx
    .select({ id: tickets.id, number: tickets.number, doneAt: tickets.doneAt })
    .from(tickets)
    .where(and(ofTenant(tx, tickets), eq(tickets.day, day), isNull(tickets.calledAt), isNull(tickets.doneAt)))
    .orderBy(asc(tickets.number))
    .limit(1)
    .for("update", { skipLocked: true });
  return row ?? null;
}

export async function hasOpenPlace(tx: TenantTx, id: string): Promise<boolean> {
  const rows = await tx
    .select({ id: places.id })
    .from(places)
    .where(and(ofTenant(tx, places), eq(places.id, id), isNull(places.closedAt)));
  return rows.length === 1;
}

export async function hasBooking(tx: TenantTx, id: string): Promise<boolean> {
  const rows = await tx
    .select({ id: bookings.id })
    .from(bookings)
    .where(and(ofTenant(tx, bookings), eq(bookings.id, id), isNull(bookings.jointWith)));
  return rows.length === 1;
}
