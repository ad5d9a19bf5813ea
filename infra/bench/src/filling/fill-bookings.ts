import type postgres from "postgres";
import { consultantsPerCentre, slotsPerDay } from "./schedule-sql.ts";

/** The centres whose coming weeks are booked, and whose listing is measured. */
export const measuredCentres = 20;
export const bookedShare = 0.6;
const daysAhead = 21;

const columns = `tenant_id, id, number, recipient_id, consultant_id, form, channel, source, starts_at, ends_at, state,
  requested_at, deadline, place_id, room_id`;

const people = `
  cross join lateral (select array_agg(id) ids from
    (select id from app.recipients r where r.tenant_id = t.id order by id limit 100) r) people
  cross join lateral (select array_agg(id order by id) ids from app.consultants c where c.tenant_id = t.id) staff
  cross join lateral (select array_agg(id order by id) ids from app.places p where p.tenant_id = t.id) rooms`;

/** The measured centres are booked to three fifths for three weeks; all centres have bookings behind them. */
export async function fillBookings(sql: postgres.Sql, size: { centres: number; bookings: number }) {
  const perCentre = Math.ceil(size.bookings / size.centres);
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx.unsafe(pastSql(perCentre));
    await tx.unsafe(comingSql);
  });
}

const pastSql = (perCentre: number) => `
  insert into app.bookings (${columns})
  select t.id, uuidv7(starts_at - now()), 'P' || k, people.ids[1 + k % cardinality(people.ids)],
    staff.ids[1 + k % ${consultantsPerCentre}], 'in_person', 'face_to_face', 'site', starts_at,
    starts_at + interval '30 minutes', (array['took_place', 'took_place', 'no_show', 'cancelled_by_recipient'])[1 + k % 4],
    starts_at - interval '3 days', starts_at::date + 7, room, room
  from app.tenants t ${people}
  cross join lateral generate_series(0, ${perCentre - 1}) k
  cross join lateral (select k / ${consultantsPerCentre} as slot, rooms.ids[1 + k % ${consultantsPerCentre}] as room) s
  cross join lateral (select ${startOf("-1 - slot / 18", "slot % 18")} as starts_at) at
  order by t.id, k`;

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
