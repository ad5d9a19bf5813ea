import { type CentreTx, ofTenant } from "@prosvet/db";
import { bookings } from "@prosvet/db/schema";
import { bookingStates, isSlotTaking } from "@prosvet/domain";
import { and, eq, inArray, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import type { Changes } from "./booking-queries.ts";
import type { ChosenSlot } from "./choose-slot.ts";

const takingStates = bookingStates.filter(isSlotTaking);

const lock = (tx: CentreTx, what: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${tx.tenantId} ${what}`}, 0))`).execute();

/** Whoever takes the time of two people waits for both, always in one order: nobody waits in a circle. */
export async function lockPeople(tx: CentreTx, consultantIds: readonly string[]): Promise<void> {
  for (const id of [...consultantIds].sort()) await lock(tx, `together ${id}`);
}

/** Seats of one group are given one after another. */
export const lockSeats = (tx: CentreTx, consultantId: string, startsAt: Date) =>
  lock(tx, `seats ${consultantId} ${startsAt.toISOString()}`);

/** Seats of the group that are taken now, but for that of `own`. */
export async function seatsTaken(
  tx: CentreTx,
  consultantId: string,
  startsAt: Date,
  own?: string,
): Promise<number[]> {
  const rows = await tx
    .select({ seat: bookings.seat })
    .from(bookings)
    .where(
      and(
        ofTenant(tx, bookings),
        eq(bookings.consultantId, consultantId),
        eq(bookings.startsAt, startsAt),
        inArray(bookings.state, takingStates),
        own ? ne(bookings.id, own) : undefined,
      ),
    );
  return rows.map(({ seat }) => seat);
}

/** Deletes holds with the rows beside them; what has become a booking stays. */
export const deleteHolds = (tx: CentreTx, ids: readonly string[]) =>
  tx
    .delete(bookings)
    .where(
      and(
        ofTenant(tx, bookings),
        eq(bookings.state, "held"),
        or(inArray(bookings.id, [...ids]), inArray(bookings.jointWith, [...ids])),
      ),
    )
    .execute();

/** The row that takes the second consultant's time for this booking, or null. */
export async function readCompanion(tx: CentreTx, id: string): Promise<string | null> {
  const [row] = await tx
    .select({ id: bookings.id })
    .from(bookings)
    .where(and(ofTenant(tx, bookings), eq(bookings.jointWith, id), isNotNull(bookings.startsAt)));
  return row?.id ?? null;
}

/** The slot that a booking has, null while it has no time. */
export async function readSlotOf(tx: CentreTx, id: string): Promise<ChosenSlot | null> {
  const { consultantId, startsAt, endsAt, placeId, roomId, seats, seat } = bookings;
  const [rows, beside] = await Promise.all([
    tx
      .select({ consultantId, startsAt, endsAt, placeId, roomId, seats, seat })
      .from(bookings)
      .where(and(ofTenant(tx, bookings), eq(bookings.id, id)))
      .execute(),
    tx
      .select({ consultantId })
      .from(bookings)
      .where(and(ofTenant(tx, bookings), eq(bookings.jointWith, id), isNotNull(bookings.startsAt)))
      .execute(),
  ]);
  const [row] = rows;
  if (!row?.consultantId || !row.startsAt || !row.endsAt) return null;
  const { consultantId: first, startsAt: from, endsAt: until } = row;
  const secondConsultantId = beside[0]?.consultantId ?? null;
  return { ...row, consultantId: first, startsAt: from, endsAt: until, secondConsultantId };
}

/** What a companion row repeats of its booking. */
export async function readForCompanion(tx: CentreTx, id: string) {
  const { recipientId, form, channel, state, requestedAt, deadline } = bookings;
  const [row] = await tx
    .select({ recipientId, form, channel, state, requestedAt, deadline })
    .from(bookings)
    .where(and(ofTenant(tx, bookings), eq(bookings.id, id), isNull(bookings.jointWith)));
  if (!row) throw new Error("a booking that was just moved is not there");
  return row;
}

/** Takes the time off a companion row while its booking moves. A parent may write this state, and change the row again. */
export const releaseTime = (tx: CentreTx, id: string) =>
  setSlot(tx, id, { startsAt: null, endsAt: null }, { state: "requested" });

/** A companion row that nobody needs any more: without a time it stands beside nothing. It is never deleted. */
export const dropCompanion = (tx: CentreTx, id: string) =>
  setSlot(tx, id, {}, { state: "cancelled_by_recipient" });

type SlotColumns = Pick<
  Changes,
  "consultantId" | "startsAt" | "endsAt" | "placeId" | "roomId" | "seats" | "seat" | "groupKey"
>;

/** A room is one consultant's: the second who receives in it does not take it a second time. */
export const companionOf = <T extends SlotColumns>(slot: T): T => ({ ...slot, roomId: null });

/** Gives one row its slot and counts its version on. */
export function setSlot(tx: CentreTx, id: string, slot: SlotColumns, changes: Changes): Promise<unknown> {
  const { groupKey, ...columns } = slot;
  return tx
    .update(bookings)
    .set({
      ...columns,
      ...changes,
      ...(groupKey !== undefined && { groupKey: groupKey === null ? null : sql`md5(${groupKey})::uuid` }),
      version: sql`${bookings.version} + 1`,
    })
    .where(and(ofTenant(tx, bookings), eq(bookings.id, id)))
    .execute();
}
