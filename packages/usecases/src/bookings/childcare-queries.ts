import { type CentreTx, ofTenant } from "@prosvet/db";
import { bookings } from "@prosvet/db/schema";
import { bookingStates, type ChildcareTaken, isSlotTaking } from "@prosvet/domain";
import { and, eq, gt, gte, inArray, isNull, lt, ne, notInArray, or, sql } from "drizzle-orm";

const takingStates = bookingStates.filter(isSlotTaking);

/** One after another for the childcare of a day of the centre: what is counted after it is true until the end. */
export const lockChildcare = (tx: CentreTx, day: string) =>
  tx
    .execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${tx.tenantId} childcare ${day}`}, 0))`)
    .execute();

type Span = { startsAt: Date; endsAt: Date };

/** Who has children looked after in a span; times that are held for somebody count until they run out. */
export async function selectChildcare(
  tx: CentreTx,
  span: Span,
  { now, ignoring }: { now: Date; ignoring: readonly string[] },
): Promise<ChildcareTaken[]> {
  const rows = await tx
    .select({
      startsAt: bookings.startsAt,
      endsAt: bookings.endsAt,
      children: bookings.childcareChildren,
    })
    .from(bookings)
    .where(
      and(
        ofTenant(tx, bookings),
        // No service is longer than a day, so the index on the start bounds what is read.
        gte(bookings.startsAt, new Date(span.startsAt.getTime() - 86_400_000)),
        lt(bookings.startsAt, span.endsAt),
        gt(bookings.endsAt, span.startsAt),
        gt(bookings.childcareChildren, 0),
        isNull(bookings.jointWith),
        inArray(bookings.state, takingStates),
        or(ne(bookings.state, "held"), gt(bookings.heldUntil, now)),
        ignoring.length > 0 ? notInArray(bookings.id, [...ignoring]) : undefined,
      ),
    );
  return rows as ChildcareTaken[];
}

/** What of a booking its childcare needs, read under its lock. */
export async function readChildcareOf(tx: CentreTx, id: string) {
  const [row] = await tx
    .select({ form: bookings.form, childcareChildren: bookings.childcareChildren })
    .from(bookings)
    .where(and(ofTenant(tx, bookings), eq(bookings.id, id)));
  return row ?? null;
}
