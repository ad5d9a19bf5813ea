import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import postgres from "postgres";
import { socketOptions } from "../embedded/address.ts";
import { assertServerVersion } from "./server-version.ts";

const folder = new URL("../../migrations/", import.meta.url);
const breakpoint = "--> statement-breakpoint";

/**
 * Brings the schema up to date, as its owner. Each file is one transaction, each statement one query.
 * In: the owner's URL; `upTo` is the last
 * file wanted, for proofs with an older schema. Out: the names of the files applied now. Throws when an applied file was
 * changed since.
 */
export async function migrate(ownerUrl: string, { upTo = "9" } = {}): Promise<string[]> {
  const sql = postgres(ownerUrl, { ...socketOptions(ownerUrl), max: 1, onnotice: () => {} });
  try {
    const [server] = await sql<
      { version: number }[]
    >`select current_setting('server_version_num')::int as version`;
    assertServerVersion(server?.version ?? 0);
    await sql`create schema if not exists meta`;
    await sql`create table if not exists meta.migrations (name text primary key, hash text not null, applied_at timestamptz not null default now())`;
    const present = new Map(
      (await sql`select name, hash from meta.migrations`).map((row) => [row.name, row.hash]),
    );
    const applied: string[] = [];
    for (const name of (await readdir(folder)).filter((file) => file.endsWith(".sql")).sort()) {
      if (name > upTo) break;
      const text = await readFile(new URL(name, folder), "utf8");
      const hash = createHash("sha256").update(text).digest("hex");
      if (present.has(name)) {
        if (present.get(name) !== hash) throw new Error(`migration ${name} was changed after it was applied`);
        continue;
      }
      await sql.begin(async (tx) => {
        for (const statement of text.split(breakpoint)) await tx.unsafe(statement);
        await tx`insert into meta.migrations (name, hash) values (${name}, ${hash})`;
      });
      applied.push(name);
    }
    return applied;
  } finally {
    await sql.end();
  }
}
