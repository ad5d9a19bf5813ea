import { type CentreTx, prepared } from "@prosvet/db";
import { bookings } from "@prosvet/db/schema";
import { type BusyRange, bookingStates, isSlotTaking } from "@prosvet/domain";
import { and, eq, gte, inArray, lt, sql } from "drizzle-orm";

const value = sql.placeholder;

export const takingStates = bookingStates.filter(isSlotTaking);

const isWithin = and(
  eq(bookings.tenantId, value("tenantId")),
  // No service is longer than a day, so the index on the start bounds what is read.
  gte(bookings.startsAt, value("dayBefore")),
  lt(bookings.startsAt, value("endsAt")),
  inArray(bookings.state, takingStates),
);

const columns = {
  consultantId: bookings.consultantId,
  jointWith: bookings.jointWith,
  roomId: bookings.roomId,
  seats: bookings.seats,
  seat: bookings.seat,
  heldUntil: bookings.heldUntil,
};

const busyWithin = prepared((db) =>
  db
    .select({ bookingId: bookings.id, startsAt: bookings.startsAt, endsAt: bookings.endsAt, ...columns })
    .from(bookings)
    .where(isWithin),
);

const length = sql`${bookings.endsAt} - ${bookings.startsAt}`;

/** Bookings that differ in nothing but their starts, which come as whole seconds since 1970 between commas. */
const packedWithin = prepared((db) =>
  db
    .select({
      ...columns,
      seconds: sql<number>`date_part('epoch', ${length})::int`,
      starts: sql<string>`string_agg(date_part('epoch', ${bookings.startsAt})::int::text, ',')`,
    })
    .from(bookings)
    .where(isWithin)
    .groupBy(...Object.values(columns), length),
);

type Moments = { startsAt: Date; endsAt: Date };

const valuesOf = ({ tenantId }: CentreTx, { startsAt, endsAt }: Moments) => ({
  ...{ tenantId, endsAt },
  dayBefore: new Date(startsAt.getTime() - 86_400_000),
});

export type BusyRow = BusyRange & { bookingId: string };

/** Whose time is given away between two moments, by which bookings and holds. */
export const readBusyIn = (tx: CentreTx, moments: Moments): Promise<BusyRow[]> =>
  busyWithin(tx, valuesOf(tx, moments)) as Promise<BusyRow[]>;

/** The same for lists of free times, which are read most: packed, and without the ids of the bookings. */
export async function readBusyTimesIn(tx: CentreTx, moments: Moments): Promise<BusyRange[]> {
  const packed = await packedWithin(tx, valuesOf(tx, moments));
  return packed.flatMap(unpacked);
}

function unpacked({ starts, seconds, consultantId, ...rest }: Packed): BusyRange[] {
  if (consultantId === null) return [];
  return (JSON.parse(`[${starts}]`) as number[]).map((start) => ({
    ...{ consultantId, ...rest },
    startsAt: new Date(start * 1000),
    endsAt: new Date((start + seconds) * 1000),
  }));
}

type Packed = Awaited<ReturnType<typeof packedWithin>>[number];
