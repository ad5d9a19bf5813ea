import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import type postgres from "postgres";

/** What an earlier run left: for which schema, and how old it is. Free times are filled three weeks ahead. */
export type Filling = { schema: string; ageDays: number };

const folders = [
  new URL("../../../../packages/db/migrations/", import.meta.url),
  new URL("../filling/", import.meta.url),
];

/** A hash of the migrations and of the filling: when either changes, the data set is made anew. */
export async function schemaHash(): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of folders) {
    for (const name of (await readdir(folder)).sort()) hash.update(await readFile(new URL(name, folder)));
  }
  return hash.digest("hex");
}

export async function readFilling(sql: postgres.Sql): Promise<Filling | null> {
  const [exists] = await sql`select 1 from pg_tables where schemaname = 'bench' and tablename = 'filling'`;
  if (!exists) return null;
  const [filling] = await sql<Filling[]>`
    select schema, extract(epoch from now() - filled_at)::float8 / 86400 as "ageDays" from bench.filling`;
  return filling ?? null;
}

/** Written last: a filling that was broken off has no mark and is made anew. */
export async function writeFilling(sql: postgres.Sql, schema: string): Promise<void> {
  await sql`create schema bench`;
  await sql`create table bench.filling (schema text not null, filled_at timestamptz not null default now())`;
  await sql`insert into bench.filling (schema) values (${schema})`;
}
