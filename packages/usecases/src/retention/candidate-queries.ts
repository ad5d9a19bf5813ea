import { type CentreTx, ofTenant } from "@prosvet/db";
import { bookings, recipients, services } from "@prosvet/db/schema";
import { and, asc, eq, gt, isNull, lt, or, sql } from "drizzle-orm";
import { bookingMoment, bookingSays, serviceSays } from "./kept-queries.ts";

type Wanted = { before: Date; after: string | null; limit: number };

/**
 * Recipients of whom something may be past a term: known before a moment, or with an older line that still says
 * something, as one that was entered later. In the order of ids, after one of them.
 */
export const selectCandidates = (tx: CentreTx, { before, after, limit }: Wanted) => {
  const older = {
    bookings: tx
      .select({ one: sql`1` })
      .from(bookings)
      .where(
        and(
          ofTenant(tx, bookings),
          eq(bookings.recipientId, recipients.id),
          bookingSays,
          sql`${bookingMoment} < ${before.toISOString()}::timestamptz`,
        ),
      ),
    services: tx
      .select({ one: sql`1` })
      .from(services)
      .where(
        and(
          ofTenant(tx, services),
          eq(services.recipientId, recipients.id),
          serviceSays,
          lt(services.startedAt, before),
        ),
      ),
  };
  return tx
    .select({ id: recipients.id, code: recipients.code })
    .from(recipients)
    .where(
      and(
        ofTenant(tx, recipients),
        isNull(recipients.mergedInto),
        isNull(recipients.erasedAt),
        after === null ? undefined : gt(recipients.id, after),
        or(
          lt(recipients.createdAt, before),
          sql`exists (${older.services})`,
          sql`exists (${older.bookings})`,
        ),
      ),
    )
    .orderBy(asc(recipients.id))
    .limit(limit)
    .execute();
};
