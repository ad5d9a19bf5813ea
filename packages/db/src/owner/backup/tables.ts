import type postgres from "postgres";

/** The keys of people: in no main backup, or destroying one would leave it in every copy (R12). */
export const keysOfPeople = "app.recipient_keys";

/** The keys that those are wrapped by: in both, because a key of today may be wrapped by one from after the main backup. */
export const keysOfCentres = "app.tenant_keys";

/** Every table of the database with rows of its own, by name. */
export async function tablesOf(sql: postgres.ISql): Promise<string[]> {
  const found = await sql<{ name: string }[]>`
    select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg\\_%'
    order by 1`;
  return found.map(({ name }) => name);
}
