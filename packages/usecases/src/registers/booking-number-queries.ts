import { ofTenant, prepared, type TenantTx } from "@prosvet/db";
import { bookings } from "@prosvet/db/schema";
import { and, asc, eq, gte, isNull, lt, min, ne, sql } from "drizzle-orm";

const isUnnumbered = and(
  isNull(bookings.journalNumber),
  isNull(bookings.jointWith),
  ne(bookings.state, "held"),
);

const unnumbered = (tx: TenantTx) => and(ofTenant(tx, bookings), isUnnumbered);

/** When the first booking without a number was asked for, or null. */
export async function readFirstUnnumbered(tx: TenantTx): Promise<Date | null> {
  const [row] = await tx
    .select({ at: min(bookings.requestedAt) })
    .from(bookings)
    .where(unnumbered(tx));
  return row?.at ?? null;
}

const someUnnumbered = prepared((db) =>
  db
    .select({ id: bookings.id })
    .from(bookings)
    .where(
      and(
        isUnnumbered,
        eq(bookings.tenantId, sql.placeholder("tenantId")),
        gte(bookings.requestedAt, sql.placeholder("from")),
        lt(bookings.requestedAt, sql.placeholder("to")),
      ),
    )
    .limit(1),
);

/** Whether a span of time has bookings without a number. */
export async function hasUnnumbered(tx: TenantTx, span: { from: Date; to: Date }): Promise<boolean> {
  const rows = await someUnnumbered(tx, { tenantId: tx.tenantId, ...span });
  return rows.length > 0;
}

export type BookingsToNumber = {
  year: number;
  from: Date;
  to: Date;
  timezone: string;
  last: number;
  most: number;
};

/**
 * Numbers what has none, by the time of asking, on from `last`, `most` of them. What somebody changes this moment waits for the next
 * time: no lock is waited for, so nobody waits for each other in a circle. Out: how many.
 */
export async function numberUnnumbered(tx: TenantTx, wanted: BookingsToNumber): Promise<number> {
  const { year, from, to, timezone, last, most } = wanted;
  const found = tx.$with("found").as(
    tx
      .select({ id: bookings.id, requestedAt: bookings.requestedAt })
      .from(bookings)
      .where(and(unnumbered(tx), gte(bookings.requestedAt, from), lt(bookings.requestedAt, to)))
      .orderBy(asc(bookings.requestedAt), asc(bookings.id))
      .limit(most)
      .for("no key update", { skipLocked: true }),
  );
  const placed = tx.$with("placed").as(
    tx
      .select({
        id: found.id,
        place: sql<number>`row_number() over (order by ${found.requestedAt}, ${found.id})`.as("place"),
      })
      .from(found),
  );
  const numbered = await tx
    .with(found, placed)
    .update(bookings)
    .set({
      journalYear: year,
      journalMonth: sql`date_trunc('month', ${bookings.requestedAt} at time zone ${timezone})::date`,
      journalNumber: sql`${last}::int + ${placed.place}::int`,
    })
    .from(placed)
    .where(and(ofTenant(tx, bookings), eq(bookings.id, placed.id)));
  return (numbered as unknown as { count: number }).count;
}
