import type postgres from "postgres";
import { consultantsPerCentre, consultantsSql, openingsSql, roomsSql } from "./schedule-sql.ts";

/** One recipient comes so many times. */
export const servicesPerRecipient = 5;

/** What one centre has of all services: the longest book of the data set is a third of it. */
const biggestShare = 0.2;
/** Nobody gives more than three thousand services in each of three years: the biggest centre has many consultants. */
const mostPerConsultant = 9000;

/** Consultants with their hours and rooms, one head and the recipients of every centre, and how big each centre is. */
export async function fillPeople(sql: postgres.Sql, size: { services: number }): Promise<void> {
  await fillSizes(sql, size.services);
  await sql.unsafe(consultantsSql("true", consultantsPerCentre));
  await sql.unsafe(roomsSql("true", consultantsPerCentre));
  await sql.unsafe(openingsSql("true"));
  await sql.unsafe(moreConsultantsSql);
  await sql`insert into auth.identities (id, email, password_hash, display_name)
    values (uuidv7(), 'bench@example.ru', 'none', 'Сотрудник')`;
  await sql`insert into app.memberships (tenant_id, id, identity_id, role, display_name)
    select t.id, uuidv7(), i.id, 'head', 'Заведующая' from app.tenants t, auth.identities i`;
  await sql`create unlogged table bench_recipients as
    select tenant_id, n, uuidv7() as id from bench_sizes, generate_series(0, services / ${servicesPerRecipient}::int) n`;
  await sql`insert into app.recipients (tenant_id, id, code, anonymous, category)
    select tenant_id, id, 'R' || n, n % 3 = 0, 'parent' from bench_recipients order by id`;
  await sql`analyze bench_recipients`;
}

/**
 * One centre has a fifth of everything: the last by its slug, which no other row measures. Of the rest the biggest is
 * twenty times the smallest, as it is among real ones.
 */
async function fillSizes(sql: postgres.Sql, services: number): Promise<void> {
  await sql`create table bench_sizes as
    with biggest as (select id from app.tenants order by slug desc limit 1),
    weighed as (
      select id as tenant_id, 1 + 19 * power(cume_dist() over (order by md5(slug)), 4) as weight
      from app.tenants where id not in (select id from biggest)
    ),
    counted as (
      select tenant_id, round(weight / sum(weight) over () * ${services}::int * ${1 - biggestShare}::float8)::int as services
      from weighed union all select id, round(${services}::int * ${biggestShare}::float8)::int from biggest
    )
    select *, greatest(${consultantsPerCentre}::int, services / ${mostPerConsultant}::int) as staff from counted`;
  await sql`analyze bench_sizes`;
}

const moreConsultantsSql = `
  insert into app.consultants (tenant_id, id, name, speciality, position)
  select tenant_id, uuidv7(), 'Консультант ' || n, 'psychologist', 'Педагог-психолог'
  from bench_sizes, generate_series(${consultantsPerCentre + 1}, staff) n`;
