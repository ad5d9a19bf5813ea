import { nobodysTenant, ofTenant, type QueueTx, type WorkerTx } from "@prosvet/db";
import { bookings } from "@prosvet/db/schema";
import { and, asc, eq, inArray, isNotNull, isNull, lt, lte, or, sql } from "drizzle-orm";

/** Written out, so that the few rows are found by their own index in a plan that is kept, too. */
const held = sql`${bookings.state} = 'held'`;

/** Centres in which a hold has run out. */
export async function selectCentresWithHoldsRunOut(tx: QueueTx, now: Date): Promise<{ id: string }[]> {
  await nobodysTenant(tx);
  return tx
    .selectDistinct({ id: bookings.tenantId })
    .from(bookings)
    .where(and(held, lte(bookings.heldUntil, now)));
}

/** Holds of a centre that ran out, the rows beside them too. Out: how many were let go. */
export async function deleteHoldsRunOut(tx: WorkerTx, now: Date): Promise<number> {
  const rows = await tx
    .delete(bookings)
    .where(and(ofTenant(tx, bookings), held, isNotNull(bookings.heldUntil), lte(bookings.heldUntil, now)))
    .returning({ id: bookings.id });
  return rows.length;
}

/** Bookings that nobody has marked yet and whose last day is past, the oldest first. */
export const selectPastDeadline = (tx: WorkerTx, today: string, most: number) =>
  tx
    .select({ id: bookings.id })
    .from(bookings)
    .where(
      and(
        ofTenant(tx, bookings),
        inArray(bookings.state, ["requested", "confirmed"]),
        isNull(bookings.jointWith),
        lt(bookings.deadline, today),
        or(eq(bookings.laterByWish, false), eq(bookings.form, "written")),
      ),
    )
    .orderBy(asc(bookings.deadline), asc(bookings.id))
    .limit(most)
    .execute();

/** What the rule asks of a booking that may be overdue, held still; null when it is closed by now. */
export async function lockForOverdue(tx: WorkerTx, id: string) {
  const { state, form, deadline, requestedAt, startsAt, firstOfferedAt, laterByWish } = bookings;
  const [row] = await tx
    .select({ state, form, deadline, requestedAt, startsAt, firstOfferedAt, laterByWish })
    .from(bookings)
    .where(and(ofTenant(tx, bookings), eq(bookings.id, id)))
    .for("update");
  return row ?? null;
}
