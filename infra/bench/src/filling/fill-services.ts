import type postgres from "postgres";
import { servicesPerRecipient } from "./fill-people.ts";

const batch = 250_000;

/** Three years of services, numbered without gaps in each centre and year. */
export async function fillServices(sql: postgres.Sql, size: { services: number }): Promise<void> {
  for await (const tenants of batches(sql)) {
    // The rows are right by construction; checking each of their keys would take most of the time.
    await sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      await tx.unsafe(servicesSql, [`{${tenants.join()}}`]);
    });
    process.stdout.write(`\r  services of ${tenants.length} more centres, about ${size.services} in all`);
  }
  process.stdout.write("\n");
  await sql`insert into app.journal_counters (tenant_id, register, year, last_number)
    select tenant_id, register, year, max(number) from app.services group by 1, 2, 3`;
}

/** Centres in the order of their keys, so many at a time that a batch is about a quarter of a million rows. */
async function* batches(sql: postgres.Sql): AsyncGenerator<string[]> {
  const sizes = await sql<{ id: string; services: number }[]>`
    select tenant_id as id, services from bench_sizes order by tenant_id`;
  let [ids, rows]: [string[], number] = [[], 0];
  for (const { id, services } of sizes) {
    ids.push(id);
    rows += services;
    if (rows < batch) continue;
    yield ids;
    [ids, rows] = [[], 0];
  }
  if (ids.length > 0) yield ids;
}

const servicesSql = `
  insert into app.services (tenant_id, id, register, year, number, month, recipient_id, participants, consultant_id,
    kind, content, form, channel, topics, started_at, duration_minutes, state, outcome, counted, limit_version_id,
    recorded_at, recorded_by)
  select s.tenant_id, uuidv7(started_at - now()), 'services', extract(year from started_at), number,
    date_trunc('month', started_at)::date, people.ids[1 + k / ${servicesPerRecipient}], 1, staff.ids[1 + k % 6],
    (array['content', 'survey', 'planning', 'dispatcher'])[1 + k % 4],
    (array['consulting', 'psychological_pedagogical', 'methodical', 'diagnostic'])[1 + k % 4],
    (array['in_person', 'remote'])[1 + k % 2], (array['face_to_face', 'phone'])[1 + k % 2],
    array[(array['1.1', '2', '3', '5', '8'])[1 + k % 5]], started_at, 30, 'given',
    (array['satisfied', 'satisfied', 'referred', 'repeat_recommended'])[1 + k % 4], 1, l.id, started_at, m.id
  from bench_sizes s
  join app.limit_versions l on l.tenant_id = s.tenant_id
  join app.memberships m on m.tenant_id = s.tenant_id
  cross join lateral (select array_agg(id order by id) ids from app.recipients r where r.tenant_id = s.tenant_id) people
  cross join lateral (select array_agg(id order by id) ids from app.consultants c where c.tenant_id = s.tenant_id) staff
  cross join lateral generate_series(0, s.services - 1) k
  cross join lateral (select 1 + s.services / 3 as per_year) y
  cross join lateral (
    select 1 + k % per_year as number,
      make_timestamptz((extract(year from now()) - 3 + k / per_year)::int, 1, 1, 9, 0, 0, 'Asia/Yekaterinburg')
        + (k % per_year) * (interval '360 days' / per_year) as started_at
  ) t
  where s.tenant_id = any ($1::uuid[]) order by s.tenant_id, k`;
