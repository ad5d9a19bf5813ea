import type postgres from "postgres";
import { lineSql } from "../serving/point-read.ts";

export type GuardedQuery = { what: string; tenantId: string; text: string; values: string[][] };

/** The page is cut before the join: a plan for any centre then still walks the index of numbers. */
const journalSql = `
  with page as materialized (
    select id, number, started_at, duration_minutes, kind, form, outcome, recipient_id, consultant_id from app.services
    where tenant_id = $1 and register = 'services' and year = $2 and number < $3 order by number desc limit 50
  )
  select s.id, s.number, s.started_at, s.duration_minutes, s.kind, s.form, s.outcome, r.code, c.name
  from page s
  join app.recipients r on r.tenant_id = $1 and r.id = s.recipient_id
  join app.consultants c on c.tenant_id = $1 and c.id = s.consultant_id
  order by s.number desc`;

const busySql = `
  select consultant_id, starts_at, ends_at from app.bookings
  where tenant_id = $1 and starts_at >= $2 and starts_at < $3
    and state in ('held', 'requested', 'confirmed', 'took_place', 'overdue')`;

const sampleSize = 200;

/** Three reads of one centre that the product lives by, with values for them. */
export async function guardedQueries(sql: postgres.Sql): Promise<GuardedQuery[]> {
  const [journal] = await sql<{ tenantId: string; year: number; last: number }[]>`
    select tenant_id as "tenantId", year, last_number as last from app.journal_counters order by 3 desc limit 1`;
  const [busy] = await sql<{ tenantId: string }[]>`
    select id as "tenantId" from app.tenants where slug = 'bench-0'`;
  if (!journal || !busy) throw new Error("the data set is empty");
  const ids = await sql<{ id: string }[]>`
    select id from app.services where tenant_id = ${journal.tenantId} order by md5(id::text) limit ${sampleSize}::int`;
  const before = (at: number) => `${Math.ceil(((at + 1) / sampleSize) * journal.last)}`;
  const days = [new Date(), new Date(Date.now() + 10 * 86_400_000)].map((day) => day.toISOString());
  return [
    {
      ...{ what: "one line by its key", text: lineSql, tenantId: journal.tenantId },
      values: ids.map(({ id }) => [journal.tenantId, id]),
    },
    {
      ...{ what: "a journal page of 50", text: journalSql, tenantId: journal.tenantId },
      values: ids.map((_, at) => [journal.tenantId, `${journal.year}`, before(at)]),
    },
    {
      ...{ what: "busy times of ten days", text: busySql, tenantId: busy.tenantId },
      values: [[busy.tenantId, ...days]],
    },
  ];
}
