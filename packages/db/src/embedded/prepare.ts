import { readFileSync } from "node:fs";
import postgres from "postgres";
import { socketOptions } from "./address.ts";
import type { EmbeddedServer } from "./start.ts";

const folder = new URL("../../../../infra/postgres/", import.meta.url);
const statementsOf = (file: string) =>
  readFileSync(new URL(file, folder), "utf8").split("--> statement-breakpoint");

const oneAtATime = 7_025_811;

function connect(url: string) {
  return postgres(url, { ...socketOptions(url), max: 1, fetch_types: false, onnotice: () => {} });
}

async function runAll(sql: postgres.Sql, statements: string[]): Promise<void> {
  for (const statement of statements) await sql.unsafe(statement);
}

async function prepareInside(url: string): Promise<void> {
  const sql = connect(url);
  try {
    await runAll(sql, statementsOf("database.sql"));
  } finally {
    await sql.end();
  }
}

/**
 * Makes the roles of `infra/postgres/roles.sql` and the database, owned by prosvet_owner and open to nobody but
 * those roles, with the tenant setting out of reach of any expression. Repeating it changes nothing; several
 * processes may do it at once. Throws the error of PostgreSQL when the name of the database is not a plain one.
 */
export async function prepareDatabase(
  server: Pick<EmbeddedServer, "url">,
  { database }: { database: string },
): Promise<void> {
  if (!/^[a-z][a-z0-9_]{0,62}$/.test(database))
    throw new Error(`not a plain name of a database: ${database}`);
  const superuserUrl = (name: string) => server.url("postgres", name);
  const sql = connect(superuserUrl("postgres"));
  try {
    await sql`select pg_advisory_lock(${oneAtATime}::bigint)`;
    await runAll(sql, statementsOf("roles.sql"));
    const found = await sql`select 1 from pg_database where datname = ${database}`;
    if (found.length === 0) {
      await sql.unsafe(`create database ${database} owner prosvet_owner template template0`);
    }
    await prepareInside(superuserUrl(database));
  } finally {
    await sql.end();
  }
}
