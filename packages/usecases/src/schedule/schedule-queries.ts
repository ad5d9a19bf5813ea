import { type CentreTx, prepared } from "@prosvet/db";
import { absences, bookings, competences, openings, places, productionCalendar } from "@prosvet/db/schema";
import type { BusyRange, CalendarEntry, Competence, Opening } from "@prosvet/domain";
import { and, count, eq, gt, gte, inArray, isNull, lt, lte, or, sql } from "drizzle-orm";
import { type BusyRow, readBusyIn, readBusyTimesIn, takingStates } from "./busy-queries.ts";

const value = sql.placeholder;

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
      placeId: openings.placeId,
      placeName: sql<string | null>`${places.name}`,
      roomId: sql<string | null>`case when ${places.kind} = 'room' then ${places.id} end`,
      secondConsultantId: openings.secondConsultantId,
      seats: openings.seats,
      durationMinutes: openings.durationMinutes,
      breakFrom: openings.breakFrom,
      breakUntil: openings.breakUntil,
      onHolidays: openings.onHolidays,
    })
    .from(openings)
    .leftJoin(places, and(eq(places.tenantId, value("tenantId")), eq(places.id, openings.placeId)))
    .where(
      and(
        eq(openings.tenantId, value("tenantId")),
        isNull(openings.withdrawnAt),
        lte(openings.validFrom, value("to")),
        or(isNull(openings.validTo), gte(openings.validTo, value("from"))),
        isNull(places.closedAt),
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

const calendarWithin = prepared((db) =>
  db
    .select({
      day: productionCalendar.day,
      kind: productionCalendar.kind,
      worksAs: productionCalendar.worksAs,
    })
    .from(productionCalendar)
    .where(and(gte(productionCalendar.day, value("from")), lte(productionCalendar.day, value("to")))),
);

const competencesOfCentre = prepared((db) =>
  db
    .select({
      consultantId: competences.consultantId,
      topic: competences.topic,
      isMain: competences.isMain,
    })
    .from(competences)
    .where(eq(competences.tenantId, value("tenantId"))),
);

const loadsWithin = prepared((db) =>
  db
    .select({ consultantId: bookings.consultantId, bookings: count() })
    .from(bookings)
    .where(
      and(
        eq(bookings.tenantId, value("tenantId")),
        gte(bookings.startsAt, value("startsAt")),
        lt(bookings.startsAt, value("endsAt")),
        inArray(bookings.state, takingStates),
      ),
    )
    .groupBy(bookings.consultantId),
);

/** A span of days of the centre, with its first and last moment. */
export type Span = { from: string; to: string; startsAt: Date; endsAt: Date };

export type ScheduleFacts = Awaited<ReturnType<typeof readScheduleFacts>>;

type Asked = Span & { topic?: string | undefined };

/** Openings, absences, busy ranges and the calendar of a span, and on a topic who answers it; all leave in one trip. */
export const readScheduleFacts = (tx: CentreTx, asked: Asked) => readFacts<BusyRow>(tx, asked, readBusyIn);

/** The same for a list of free times, which need not know by what a time is taken. */
export const readListingFacts = (tx: CentreTx, asked: Asked) =>
  readFacts<BusyRange>(tx, asked, readBusyTimesIn);

export type ListingFacts = Awaited<ReturnType<typeof readListingFacts>>;

async function readFacts<B extends BusyRange>(
  tx: CentreTx,
  asked: Asked,
  readBusy: (tx: CentreTx, span: Span) => Promise<B[]>,
) {
  const { tenantId } = tx;
  const { from, to, startsAt, endsAt, topic } = asked;
  const [opened, absent, busy, calendar, answered] = await Promise.all([
    openingsWithin(tx, { tenantId, from, to }),
    absencesWithin(tx, { tenantId, startsAt, endsAt }),
    readBusy(tx, asked),
    calendarWithin(tx, { from, to }),
    topic === undefined ? [] : readCompetencesIn(tx),
  ]);
  return {
    openings: opened.map(asOpening),
    absences: absent,
    busy,
    calendar: calendar as CalendarEntry[],
    competences: answered,
    /** Of the places of these openings. */
    placeNames: new Map(opened.flatMap((row) => (row.placeId ? [[row.placeId, row.placeName ?? ""]] : []))),
  };
}

/** Who answers what in the centre; one who has no row answers everything. */
export const readCompetencesIn = (tx: CentreTx): Promise<Competence[]> =>
  competencesOfCentre(tx, { tenantId: tx.tenantId });

/** How many bookings each consultant has in a span; who has none is not named. */
export async function readLoadsIn(
  tx: CentreTx,
  { startsAt, endsAt }: Pick<Span, "startsAt" | "endsAt">,
): Promise<Map<string, number>> {
  const rows = await loadsWithin(tx, { tenantId: tx.tenantId, startsAt, endsAt });
  return new Map(rows.flatMap((row) => (row.consultantId ? [[row.consultantId, Number(row.bookings)]] : [])));
}

type OpeningRow = Awaited<ReturnType<typeof openingsWithin>>[number];

/** PostgreSQL answers a wall time with its seconds. */
const asOpening = ({ placeName: _, ...row }: OpeningRow) =>
  ({
    ...row,
    startsAt: row.startsAt.slice(0, 5),
    endsAt: row.endsAt.slice(0, 5),
    breakFrom: row.breakFrom?.slice(0, 5) ?? null,
    breakUntil: row.breakUntil?.slice(0, 5) ?? null,
  }) as Opening;
