import type postgres from "postgres";
import { consultantsPerCentre, consultantsSql, openingsSql, roomsSql } from "./schedule-sql.ts";

/** One recipient comes so many times. */
export const servicesPerRecipient = 5;

/** Consultants with their hours and rooms, one head and the recipients of every centre, and how big each centre is. */
export async function fillPeople(sql: postgres.Sql, size: { services: number }): Promise<void> {
  await sql.unsafe(consultantsSql("true", consultantsPerCentre));
  await sql.unsafe(roomsSql("true", consultantsPerCentre));
  await sql.unsafe(openingsSql("true"));
  await sql`insert into auth.identities (id, email, password_hash, display_name)
    values (uuidv7(), 'bench@example.ru', 'none', 'Сотрудник')`;
  await sql`insert into app.memberships (tenant_id, id, identity_id, role, display_name)
    select t.id, uuidv7(), i.id, 'head', 'Заведующая' from app.tenants t, auth.identities i`;
  await fillSizes(sql, size.services);
  await sql`insert into app.recipients (tenant_id, id, code, anonymous, category)
    select s.tenant_id, uuidv7(), 'R' || n, n % 3 = 0, 'parent'
    from bench_sizes s, generate_series(1, 1 + s.services / ${servicesPerRecipient}::int) n order by s.tenant_id`;
}

/** The biggest centre is twenty times the smallest, as it is among real ones. */
async function fillSizes(sql: postgres.Sql, services: number): Promise<void> {
  await sql`create table bench_sizes as
    with weighed as (
      select id as tenant_id, 1 + 19 * power(cume_dist() over (order by md5(slug)), 4) as weight from app.tenants
    )
    select tenant_id, round(weight / sum(weight) over () * ${services}::int)::int as services from weighed`;
}
