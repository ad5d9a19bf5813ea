import { bookingSources } from "@prosvet/domain";
import type postgres from "postgres";
import { consultantsPerCentre, slotsPerDay } from "./schedule-sql.ts";
import { skewedSql } from "./skewed-sql.ts";

/** The centres whose coming weeks are booked, and whose listing is measured. */
export const measuredCentres = 20;
export const bookedShare = 0.6;
const daysAhead = 21;

const pastStates = ["took_place", "no_show", "cancelled_by_recipient", "cancelled_by_centre"];

const columns = `tenant_id, id, number, recipient_id, consultant_id, form, channel, source, starts_at, ends_at, state,
  requested_at, deadline, place_id, room_id`;

const people = `
  cross join lateral (select array_agg(id) ids from
    (select id from app.recipients r where r.tenant_id = t.id order by id limit 100) r) people
  cross join lateral (select array_agg(id order by id) ids from app.consultants c where c.tenant_id = t.id) staff
  cross join lateral (select array_agg(id order by id) ids from app.places p where p.tenant_id = t.id) rooms`;

/** The measured centres are booked to three fifths for three weeks; all centres have a year of bookings behind them, in their journals. */
export async function fillBookings(sql: postgres.Sql, size: { services: number; bookings: number }) {
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx.unsafe(pastSql(size.bookings / size.services));
    await tx`insert into app.journal_counters (tenant_id, register, year, last_number)
      select tenant_id, 'bookings', journal_year, max(journal_number) from app.bookings group by 1, 2, 3`;
    await tx.unsafe(comingSql);
  });
}

const pastSql = (perService: number) => `
  insert into app.bookings (${columns}, journal_year, journal_month, journal_number)
  select tenant_id, uuidv7(starts_at - now()), 'P' || k, recipient, consultant, 'in_person', 'face_to_face',
    ${skewedSql(bookingSources)}, starts_at, starts_at + interval '30 minutes', ${skewedSql(pastStates)},
    requested_at, starts_at::date + 7, room, room, extract(year from asked), date_trunc('month', asked)::date,
    row_number() over (partition by tenant_id, extract(year from asked) order by requested_at, k)
  from (
    select t.*, k, people.ids[1 + k % cardinality(people.ids)] as recipient, staff.ids[1 + k % t.staff] as consultant,
      rooms.ids[1 + k % t.staff] as room, starts_at, starts_at - interval '3 days' as requested_at,
      (starts_at - interval '3 days') at time zone 'Asia/Yekaterinburg' as asked
    from (select tenant_id as id, tenant_id, staff, ceil(services * ${perService})::int as bookings from bench_sizes) t
    ${people}
    cross join lateral generate_series(0, bookings - 1) k
    cross join lateral (select k / t.staff as slot, 1 + bookings / t.staff as slots) s
    cross join lateral (select greatest(360, slots / ${slotsPerDay} + 1) as days) d
    cross join lateral (select ${startOf("-1 - slot * days / slots", `slot % ${slotsPerDay}`)} as starts_at) at
  ) one
  order by requested_at`;

const comingSql = `
  insert into app.bookings (${columns})
  select t.id, uuidv7(), 'C' || staff_at || '-' || day || '-' || slot, people.ids[1 + slot % cardinality(people.ids)],
    staff.ids[staff_at], 'in_person', 'face_to_face', 'site', starts_at, starts_at + interval '30 minutes', 'confirmed',
    now() - interval '1 day', starts_at::date, rooms.ids[staff_at], rooms.ids[staff_at]
  from (select id from app.tenants order by slug limit ${measuredCentres}) t ${people}
  cross join generate_series(1, ${consultantsPerCentre}) staff_at
  cross join generate_series(0, ${daysAhead}) day
  cross join generate_series(0, ${slotsPerDay - 1}) slot
  cross join lateral (select ${startOf("day", "slot")} as starts_at) at
  where random() < ${bookedShare} order by t.id, staff_at, day, slot`;

/** A half-hour of a day of the centres, counted from today. */
function startOf(day: string, slot: string): string {
  return `(date_trunc('day', now() at time zone 'Asia/Yekaterinburg') + (${day}) * interval '1 day'
    + interval '9 hours' + (${slot}) * interval '30 minutes') at time zone 'Asia/Yekaterinburg'`;
}
