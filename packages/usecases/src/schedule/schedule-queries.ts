import { type CentreTx, prepared } from "@prosvet/db";
import { absences, bookings, openings } from "@prosvet/db/schema";
import { type BusyRange, bookingStates, isSlotTaking, type Opening } from "@prosvet/domain";
import { and, eq, gt, gte, inArray, isNull, lt, lte, or, sql } from "drizzle-orm";

const value = sql.placeholder;
const takingStates = bookingStates.filter(isSlotTaking);

const openingsWithin = prepared((db) =>
  db
    .select({
      consultantId: openings.consultantId,
      forms: openings.forms,
      weekday: openings.weekday,
      onDate: openings.onDate,
      replacesWeekly: openings.replacesWeekly,
      startsAt: openings.startsAt,
      endsAt: openings.endsAt,
      validFrom: openings.validFrom,
      validTo: openings.validTo,
    })
    .from(openings)
    .where(
      and(
        eq(openings.tenantId, value("tenantId")),
        isNull(openings.withdrawnAt),
        lte(openings.validFrom, value("to")),
        or(isNull(openings.validTo), gte(openings.validTo, value("from"))),
      ),
    ),
);

const absencesWithin = prepared((db) =>
  db
    .select({ consultantId: absences.consultantId, startsAt: absences.startsAt, endsAt: absences.endsAt })
    .from(absences)
    .where(
      and(
        eq(absences.tenantId, value("tenantId")),
        isNull(absences.withdrawnAt),
        lt(absences.startsAt, value("endsAt")),
        gt(absences.endsAt, value("startsAt")),
      ),
    ),
);

const busyWithin = prepared((db) =>
  db
    .select({
      bookingId: bookings.id,
      consultantId: bookings.consultantId,
      startsAt: bookings.startsAt,
      endsAt: bookings.endsAt,
    })
    .from(bookings)
    .where(
      and(
        eq(bookings.tenantId, value("tenantId")),
        // No service is longer than a day, so the index on the start bounds what is read.
        gte(bookings.startsAt, value("dayBefore")),
        lt(bookings.startsAt, value("endsAt")),
        inArray(bookings.state, takingStates),
      ),
    ),
);

export type ScheduleFacts = Awaited<ReturnType<typeof readScheduleFacts>>;

/** Openings, absences and busy ranges that touch a span; all three leave in one trip. */
export async function readScheduleFacts(
  tx: CentreTx,
  span: { from: string; to: string; startsAt: Date; endsAt: Date },
) {
  const { tenantId } = tx;
  const { from, to, startsAt, endsAt } = span;
  const dayBefore = new Date(startsAt.getTime() - 86_400_000);
  const [opened, absent, busy] = await Promise.all([
    openingsWithin(tx, { tenantId, from, to }),
    absencesWithin(tx, { tenantId, startsAt, endsAt }),
    busyWithin(tx, { tenantId, dayBefore, endsAt }),
  ]);
  return {
    openings: opened.map(asOpening),
    absences: absent,
    busy: busy as (BusyRange & { bookingId: string })[],
  };
}

/** PostgreSQL answers a wall time with its seconds. */
const asOpening = (row: Awaited<ReturnType<typeof openingsWithin>>[number]) =>
  ({ ...row, startsAt: row.startsAt.slice(0, 5), endsAt: row.endsAt.slice(0, 5) }) as Opening;
