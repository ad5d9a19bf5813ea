import { openSuperuser, type TestDatabase } from "@prosvet/testing";

export type Dump = ReadonlyMap<string, string>;

/** Everything that stands in the database, table by table, as its superuser copies it out: what a thief would have. */
export async function dumpOf({ urls }: TestDatabase): Promise<Dump> {
  const root = openSuperuser(urls, 1);
  const dump = new Map<string, string>();
  try {
    const tables = await root<{ name: string }[]>`
      select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
      order by 1`;
    for (const { name } of tables) {
      const chunks: Buffer[] = [];
      for await (const chunk of await root.unsafe(`copy ${name} to stdout`).readable()) chunks.push(chunk);
      dump.set(name, Buffer.concat(chunks).toString("utf8"));
    }
  } finally {
    await root.end();
  }
  return dump;
}

/** In which tables a text stands, in any case of letters. */
export const tablesWith = (dump: Dump, text: string): string[] =>
  [...dump].filter(([, rows]) => rows.toLowerCase().includes(text.toLowerCase())).map(([name]) => name);
