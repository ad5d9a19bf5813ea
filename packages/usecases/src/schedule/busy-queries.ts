import { type CentreTx, prepared } from "@prosvet/db";
import { bookings } from "@prosvet/db/schema";
import { type BusyRange, bookingStates, isSlotTaking } from "@prosvet/domain";
import { and, eq, gte, inArray, isNull, lt, ne, not, sql } from "drizzle-orm";

const value = sql.placeholder;

export const takingStates = bookingStates.filter(isSlotTaking);

const isWithin = and(
  eq(bookings.tenantId, value("tenantId")),
  // No service is longer than a day, so the index on the start bounds what is read.
  gte(bookings.startsAt, value("dayBefore")),
  lt(bookings.startsAt, value("endsAt")),
  inArray(bookings.state, takingStates),
);
/** Of one person with one recipient, and no hold that may run out. */
const isPlain = sql`(${and(isNull(bookings.jointWith), eq(bookings.seats, 1), ne(bookings.state, "held"))})`;

const columns = {
  bookingId: bookings.id,
  consultantId: bookings.consultantId,
  startsAt: bookings.startsAt,
  endsAt: bookings.endsAt,
  jointWith: bookings.jointWith,
  roomId: bookings.roomId,
  seats: bookings.seats,
  seat: bookings.seat,
  heldUntil: bookings.heldUntil,
};

const busyWithin = prepared((db) => db.select(columns).from(bookings).where(isWithin));

const notPlainWithin = prepared((db) =>
  db
    .select(columns)
    .from(bookings)
    .where(and(isWithin, not(isPlain))),
);

/** Whole seconds since 1970, separated by commas. */
const secondsOf = (column: typeof bookings.startsAt | typeof bookings.endsAt) =>
  sql<string>`string_agg(date_part('epoch', ${column})::int::text, ',')`;

const plainWithin = prepared((db) =>
  db
    .select({
      consultantId: bookings.consultantId,
      roomId: bookings.roomId,
      starts: secondsOf(bookings.startsAt),
      ends: secondsOf(bookings.endsAt),
    })
    .from(bookings)
    .where(and(isWithin, isPlain))
    .groupBy(bookings.consultantId, bookings.roomId),
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

/** The same for lists of free times, which are read most: ordinary bookings come packed and without their ids. */
export async function readBusyTimesIn(tx: CentreTx, moments: Moments): Promise<BusyRange[]> {
  const values = valuesOf(tx, moments);
  const [plain, others] = await Promise.all([plainWithin(tx, values), notPlainWithin(tx, values)]);
  return [...plain.flatMap(unpacked), ...(others as BusyRange[])];
}

function unpacked({ consultantId, roomId, starts, ends }: PlainRow): BusyRange[] {
  if (consultantId === null) return [];
  const until = ends.split(",");
  return starts.split(",").map((start, at) => ({
    ...{ consultantId, roomId },
    startsAt: new Date(Number(start) * 1000),
    endsAt: new Date(Number(until[at]) * 1000),
  }));
}

type PlainRow = Awaited<ReturnType<typeof plainWithin>>[number];
