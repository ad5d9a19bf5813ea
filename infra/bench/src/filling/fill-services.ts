import { outcomes, serviceContents, serviceForms, serviceKinds, topics } from "@prosvet/domain";
import type postgres from "postgres";
import { skewedSql } from "./skewed-sql.ts";

const years = 3;
const months = 12 * years;

/** Three years of services, numbered without gaps in each centre and year. As in life, centres write their lines in turn. */
export async function fillServices(sql: postgres.Sql): Promise<void> {
  for (let month = 0; month < months; month++) {
    // The rows are right by construction; checking each of their keys would take most of the time.
    await sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      await tx`set local work_mem = '256MB'`;
      await tx.unsafe(servicesSql(month));
    });
    process.stdout.write(`\r  services of ${month + 1} months of ${months}`);
  }
  process.stdout.write("\n");
  await sql`insert into app.journal_counters (tenant_id, register, year, last_number)
    select tenant_id, register, year, max(number) from app.services group by 1, 2, 3`;
}

/** The lines of one month of all centres, by their time: those of one centre lie scattered over the table. */
const servicesSql = (month: number) => `
  insert into app.services (tenant_id, id, register, year, number, month, recipient_id, participants, consultant_id,
    kind, content, form, channel, topics, started_at, duration_minutes, state, outcome, counted, limit_version_id,
    recorded_at, recorded_by, corrected_at, annulled_at, annulled_by, annul_reason)
  select s.tenant_id, uuidv7(started_at - now()), 'services', extract(year from started_at), number + 1,
    date_trunc('month', started_at)::date, r.id, 1, staff.ids[1 + floor(random() * s.staff)],
    ${skewedSql(serviceKinds)}, ${skewedSql(serviceContents)}, ${skewedSql(serviceForms)}, 'face_to_face',
    (array[${skewedSql(topics)}, ${skewedSql(topics)}, ${skewedSql(topics)}])[:1 + floor(3 * power(random(), 4))],
    started_at, 30, 'given', ${skewedSql(outcomes)}, 1, l.id, started_at, m.id,
    case when random() < 0.02 then started_at end, annulled.at, case when annulled.at is not null then m.id end,
    case when annulled.at is not null then 'Записано дважды' end
  from (select *, 1 + services / ${years} as per_year from bench_sizes) s
  join app.limit_versions l on l.tenant_id = s.tenant_id
  join app.memberships m on m.tenant_id = s.tenant_id
  cross join lateral (select array_agg(id order by id) ids from app.consultants c where c.tenant_id = s.tenant_id) staff
  cross join lateral generate_series(per_year * ${month % 12} / 12, per_year * ${(month % 12) + 1} / 12 - 1) number
  cross join lateral (
    select make_timestamptz(extract(year from now())::int - ${years - Math.floor(month / 12)}, 1, 1, 9, 0, 0,
      'Asia/Yekaterinburg') + number * (interval '360 days' / per_year) as started_at
  ) t
  cross join lateral (select case when random() < 0.01 then started_at end as at) annulled
  join bench_recipients r on r.tenant_id = s.tenant_id and r.n = number::bigint * 7919 % (1 + services / 5)
  order by started_at`;
