import type { Keyring } from "@prosvet/crypto";
import { newId } from "@prosvet/crypto";
import { openOwner } from "@prosvet/db/owner";
import type postgres from "postgres";
import { openCentre, type Place } from "../filling/fill-centres.ts";
import { servicesPerRecipient } from "../filling/fill-people.ts";
import { consultantsPerCentre, consultantsSql, roomsSql } from "../filling/schedule-sql.ts";

/** A centre with a long book of one year, and its head. */
export type Book = { tenantId: string; identityId: string; membershipId: string; year: number };

type Wanted = { sql: postgres.Sql; ownerUrl: string; keyring: Keyring; lines: number };

/** Opens a centre whose book of last year has so many lines; half of them were booked, a fifth rated, some corrected. */
export async function fillBook({ sql, ownerUrl, keyring, lines }: Wanted): Promise<Book> {
  const owner = openOwner(ownerUrl);
  const [place] = await sql<Place[]>`
    select id as "departmentId", municipality_id as "municipalityId" from app.departments limit 1`;
  const tenantId = await openCentre(owner, keyring, `book-${newId()}`, place as Place);
  await owner.close();
  const itself = `t.id = '${tenantId}'`;
  await sql.unsafe(consultantsSql(itself, consultantsPerCentre));
  await sql.unsafe(roomsSql(itself, consultantsPerCentre));
  const [head] = await sql<Omit<Book, "year">[]>`
    insert into app.memberships (tenant_id, id, identity_id, role, display_name)
    select ${tenantId}, uuidv7(), id, 'head', 'Заведующая' from auth.identities limit 1
    returning tenant_id as "tenantId", id as "membershipId", identity_id as "identityId"`;
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    for (const statement of statements) await tx.unsafe(statement, [tenantId, lines]);
  });
  await sql`vacuum analyze app.services, app.recipients, app.bookings, app.ratings, app.service_corrections`;
  return { ...(head as Omit<Book, "year">), year: new Date().getUTCFullYear() - 1 };
}

/** Takes the book away again: other rows pick the longest ones. */
export async function removeBook(sql: postgres.Sql, { tenantId }: Book): Promise<void> {
  const tables = ["service_corrections", "ratings", "services", "bookings", "recipients", "exports"];
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    for (const table of tables) await tx.unsafe(`delete from app.${table} where tenant_id = $1`, [tenantId]);
  });
}

const startOf = "make_timestamptz(extract(year from now())::int - 1, 1, 1, 9, 0, 0, 'Asia/Yekaterinburg')";
const ids = (table: string) =>
  `(select array_agg(id order by id) ids from app.${table} where tenant_id = $1::uuid)`;

const statements = [
  `insert into app.recipients (tenant_id, id, code, anonymous, category, child_age_years)
   select $1::uuid, uuidv7(), 'R' || n, n % 3 = 0, 'parent', n % 8
   from generate_series(1, 1 + $2::int / ${servicesPerRecipient}) n`,
  `insert into app.bookings (tenant_id, id, number, recipient_id, consultant_id, form, channel, source, starts_at, ends_at,
     state, requested_at, deadline)
   select $1::uuid, uuidv7(), 'B' || k, people.ids[1 + k / ${servicesPerRecipient}], staff.ids[1 + k % 6], 'in_person',
     'face_to_face', 'site', at, at + interval '30 minutes', 'took_place', at - interval '3 days', at::date
   from generate_series(0, $2::int - 1, 2) k, ${ids("recipients")} people, ${ids("consultants")} staff,
     lateral (select ${startOf} + k * (interval '360 days' / $2::int) as at) moment`,
  `insert into app.services (tenant_id, id, register, year, number, month, booking_id, recipient_id, participants,
     consultant_id, place_id, kind, content, form, channel, topics, child_categories, referred_to, printed_sheets,
     started_at, duration_minutes, state, outcome, counted, limit_version_id, recorded_at, recorded_by, version,
     corrected_at)
   select $1::uuid, uuidv7(), 'services', extract(year from at), 1 + k, date_trunc('month', at)::date, b.id,
     people.ids[1 + k / ${servicesPerRecipient}], 1 + (k % 50 = 0)::int, staff.ids[1 + k % 6], rooms.ids[1 + k % 6],
     (array['content', 'survey', 'planning', 'dispatcher'])[1 + k % 4],
     (array['consulting', 'psychological_pedagogical', 'methodical', 'diagnostic'])[1 + k % 4],
     (array['in_person', 'remote'])[1 + k % 2], (array['face_to_face', 'phone'])[1 + k % 2],
     array[(array['1.1', '2', '3', '5', '8'])[1 + k % 5]], '{ordinary}',
     case when k % 4 = 2 then array['Детская поликлиника № 2'] else '{}' end, k % 3, at, 30, 'given',
     (array['satisfied', 'satisfied', 'referred', 'repeat_recommended'])[1 + k % 4], 1, l.id, at, m.id,
     1 + (k % 100 = 0)::int, case when k % 100 = 0 then at + interval '1 day' end
   from generate_series(0, $2::int - 1) k cross join ${ids("recipients")} people
   cross join ${ids("consultants")} staff cross join ${ids("places")} rooms
   cross join lateral (select ${startOf} + k * (interval '360 days' / $2::int) as at) moment
   join app.limit_versions l on l.tenant_id = $1::uuid join app.memberships m on m.tenant_id = $1::uuid
   left join app.bookings b on b.tenant_id = $1::uuid and b.number = 'B' || k`,
  `insert into app.ratings (tenant_id, id, service_id, mark, channel, rated_at, recorded_at)
   select tenant_id, uuidv7(), id, 4 + number % 2, 'site', started_at + interval '1 day', started_at + interval '1 day'
   from app.services where tenant_id = $1::uuid and $2::int > 0 and number % 5 = 0`,
  `insert into app.service_corrections (tenant_id, id, service_id, version, action, corrected_at, corrected_by, reason,
     after_closing, was)
   select tenant_id, uuidv7(), id, 2, 'correct', corrected_at, recorded_by, 'wrong_code', false, '{"printedSheets": 9}'
   from app.services where tenant_id = $1::uuid and $2::int > 0 and corrected_at is not null`,
];
