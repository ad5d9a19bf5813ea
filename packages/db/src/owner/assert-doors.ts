import postgres from "postgres";
import { type Door, doors, roleOf } from "../doors/database.ts";
import { socketOptions } from "../embedded/address.ts";

/** Who a door really is, and the tables that would show it every centre's rows. */
type Facts = {
  session: string;
  role: string;
  superuser: boolean;
  bypasses: boolean;
  mayset: boolean;
  unguarded: string[];
};

/**
 * Refuses doors that are open wider than their roles: every promise of isolation stands on who a connection is.
 * In: a URL for each door of a migrated database. Throws with every fault, in words for whoever runs the program.
 */
export async function assertDoors(urls: Readonly<Record<Door, string>>): Promise<void> {
  const faults = await Promise.all(doors.map((door) => faultsOf(door, urls[door])));
  const found = new Set(faults.flat());
  if (found.size === 0) return;
  throw new Error(
    [
      "База данных не разделяет центры так, как должна:",
      ...[...found].map((fault) => `- ${fault}`),
      "Дайте каждой двери URL её собственной роли, выполните infra/postgres/roles.sql и infra/postgres/database.sql",
      "и запустите программу снова (infra/deploy/README.md).",
    ].join("\n"),
  );
}

async function faultsOf(door: Door, url: string): Promise<string[]> {
  const name = `PROSVET_${door.toUpperCase()}_URL`;
  const facts = await factsBehind(url).catch((error: { code?: unknown }) =>
    String(error.code ?? "нет ответа"),
  );
  return typeof facts === "string"
    ? [`${name}: не удалось войти (${facts})`]
    : faultsIn(facts, name, roleOf(door));
}

async function factsBehind(url: string): Promise<Facts> {
  const sql = postgres(url, { ...socketOptions(url), max: 1, fetch_types: false, onnotice: () => {} });
  try {
    const [facts] = await sql<[Facts]>`
      select session_user as session, current_user as role, rolsuper as superuser, rolbypassrls as bypasses,
        has_function_privilege('pg_catalog.set_config(text, text, boolean)', 'execute') as mayset,
        array_to_json(array(select n.nspname || '.' || c.relname from pg_catalog.pg_class c
          join pg_catalog.pg_namespace n on n.oid = c.relnamespace
          where n.nspname in ('app', 'auth') and c.relkind in ('r', 'p')
            and not (c.relrowsecurity and c.relforcerowsecurity) order by 1)) as unguarded
      from pg_catalog.pg_roles where rolname = current_user`;
    return facts;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function faultsIn(
  { session, role, superuser, bypasses, mayset, unguarded }: Facts,
  name: string,
  wanted: string,
): string[] {
  return [
    ...(role === wanted && session === wanted ? [] : [`${name}: вход ролью ${session}, нужна ${wanted}`]),
    ...(superuser ? [`${name}: роль ${role} — суперпользователь`] : []),
    ...(bypasses ? [`${name}: роль ${role} не подчиняется политикам (BYPASSRLS)`] : []),
    ...(mayset ? [`${name}: роли ${role} можно вызвать set_config`] : []),
    ...unguarded.map((table) => `у таблицы ${table} политики не обязательны (FORCE ROW LEVEL SECURITY)`),
  ];
}
