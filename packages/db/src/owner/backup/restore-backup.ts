import { createReadStream } from "node:fs";
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type postgres from "postgres";
import { finishErasure } from "./finish-erasure.ts";
import { inAnyOrder, withClient } from "./open-client.ts";
import { keysOfCentres, keysOfPeople, tablesOf } from "./tables.ts";

/** What is put back: a main copy, and of the keys the newest copy there is. */
export type Restored = { url: string; main: string; folder: string };

/**
 * Puts a main backup and the newest keys into a database with the same migrations, in the place of what is there, or
 * changes nothing (R12): who was erased since has no key and stays erased, found by nothing; keys of who came later are left out. In: the
 * address of a superuser. Throws Error when there is no copy of the keys.
 */
export async function restoreBackup({ url, main, folder }: Restored): Promise<void> {
  const keys = await newestKeys(folder);
  const putBack = (sql: postgres.Sql) =>
    sql.begin(async (tx) => {
      await tx.unsafe(`truncate ${(await tablesOf(tx)).join(", ")}`);
      for (const name of await tablesIn(main)) await copyIn(tx, main, name, name);
      await copyIn(tx, keys, keysOfPeople, keysOfPeople);
      await tx.unsafe(`create temporary table newest_keys (like ${keysOfCentres}) on commit drop`);
      await copyIn(tx, keys, keysOfCentres, "newest_keys");
      // A key of before a rotation of the deployment's is wrapped by the newest version now.
      await tx.unsafe(
        `insert into ${keysOfCentres} select * from newest_keys
         on conflict (tenant_id, id) do update set wrapped_key = excluded.wrapped_key`,
      );
      await tx.unsafe(
        `delete from ${keysOfPeople} k where not exists (
           select from app.recipients r where r.tenant_id = k.tenant_id and r.id = k.recipient_id)`,
      );
      await finishErasure(tx, momentOf(basename(keys)));
    });
  await withClient(url, putBack, inAnyOrder);
}

async function newestKeys(folder: string): Promise<string> {
  const copies = await readdir(join(folder, "keys")).catch(() => []);
  const newest = copies
    .filter((name) => !name.endsWith(".part"))
    .sort()
    .at(-1);
  if (newest === undefined) throw new Error("there is no copy of the keys");
  return join(folder, "keys", newest);
}

/** When a copy was made, by its name. */
const momentOf = (name: string): Date => new Date(name.replace(/T(\d\d)-(\d\d)-/, "T$1:$2:"));

const tablesIn = async (copy: string): Promise<string[]> =>
  (await readdir(copy))
    .filter((name) => name.endsWith(".copy"))
    .map((name) => name.slice(0, -".copy".length));

async function copyIn(tx: postgres.TransactionSql, copy: string, from: string, into: string): Promise<void> {
  const rows = await tx.unsafe(`copy ${into} from stdin`).writable();
  await pipeline(createReadStream(join(copy, `${from}.copy`)), rows);
}
