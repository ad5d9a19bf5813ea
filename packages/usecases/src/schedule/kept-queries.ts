import { ofTenant, type TenantTx } from "@prosvet/db";
import { absences, bookings, consultants, openings, places, productionCalendar } from "@prosvet/db/schema";
import { bookingStates, isSlotTaking, type KeptOpening, type WallTime } from "@prosvet/domain";
import { and, asc, between, eq, gt, gte, inArray, isNull, or, sql } from "drizzle-orm";

const booked = bookingStates.filter((state) => isSlotTaking(state) && state !== "held");

/** Openings in force from a day on, by consultant and hours. PostgreSQL answers a wall time with its seconds. */
export async function selectKeptOpenings(tx: TenantTx, from: string): Promise<KeptOpening[]> {
  const rows = await tx
    .select({
      id: openings.id,
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
      placeKind: places.kind,
      secondConsultantId: openings.secondConsultantId,
      seats: openings.seats,
      durationMinutes: openings.durationMinutes,
      breakFrom: openings.breakFrom,
      breakUntil: openings.breakUntil,
      onHolidays: openings.onHolidays,
    })
    .from(openings)
    .leftJoin(places, and(ofTenant(tx, places), eq(places.id, openings.placeId)))
    .where(
      and(
        ofTenant(tx, openings),
        isNull(openings.withdrawnAt),
        or(isNull(openings.validTo), gte(openings.validTo, from)),
      ),
    )
    .orderBy(asc(openings.consultantId), asc(openings.startsAt), asc(openings.id));
  return rows.map(
    ({ placeKind, ...row }) =>
      ({
        ...row,
        roomId: placeKind === "room" ? row.placeId : null,
        startsAt: minutesOnly(row.startsAt),
        endsAt: minutesOnly(row.endsAt),
        breakFrom: row.breakFrom && minutesOnly(row.breakFrom),
        breakUntil: row.breakUntil && minutesOnly(row.breakUntil),
      }) as KeptOpening,
  );
}

const minutesOnly = (time: string): WallTime => time.slice(0, 5);

/** Absences that end after a moment, by time. */
export const selectKeptAbsences = (tx: TenantTx, after: Date) =>
  tx
    .select({
      id: absences.id,
      consultantId: absences.consultantId,
      startsAt: absences.startsAt,
      endsAt: absences.endsAt,
      reason: absences.reason,
    })
    .from(absences)
    .where(and(ofTenant(tx, absences), isNull(absences.withdrawnAt), gt(absences.endsAt, after)))
    .orderBy(asc(absences.startsAt), asc(absences.id))
    .execute();

/** Those who work in the centre, by name. */
export const selectPeople = (tx: TenantTx) =>
  tx
    .select({ id: consultants.id, name: consultants.name })
    .from(consultants)
    .where(and(ofTenant(tx, consultants), isNull(consultants.leftOn)))
    .orderBy(sql`${consultants.name} collate "ru-x-icu"`)
    .execute();

/** Holidays, days off, moved and shortened working days of the country. */
export const selectCalendar = (tx: TenantTx, from: string, to: string) =>
  tx
    .select({
      day: productionCalendar.day,
      kind: productionCalendar.kind,
      worksAs: productionCalendar.worksAs,
      title: productionCalendar.title,
    })
    .from(productionCalendar)
    .where(between(productionCalendar.day, from, to))
    .orderBy(asc(productionCalendar.day))
    .execute();

/** Starts of what a consultant has in a span, alone or beside another. */
export async function selectStartsOf(
  tx: TenantTx,
  consultantId: string,
  { startsAt, endsAt }: { startsAt: Date; endsAt: Date },
): Promise<Date[]> {
  const rows = await tx
    .select({ startsAt: bookings.startsAt })
    .from(bookings)
    .where(
      and(
        ofTenant(tx, bookings),
        eq(bookings.consultantId, consultantId),
        between(bookings.startsAt, startsAt, endsAt),
        inArray(bookings.state, booked),
      ),
    );
  return rows.flatMap((row) => row.startsAt ?? []);
}
