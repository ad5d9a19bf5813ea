import { createWriteStream } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { withClient } from "./open-client.ts";
import { keysOfCentres, keysOfPeople, tablesOf } from "./tables.ts";

/** Of the keys only these many newest copies are kept: with the older ones the keys of who was erased are gone. */
export const keptKeyCopies = 2;

type From = { url: string; folder: string; now: Date };

/**
 * Copies every table but the keys of people into a folder of its own, all as of one moment (R12). In: the address of
 * prosvet_backup, which passes the policies. Out: the folder.
 */
export const backUpMain = ({ url, folder, now }: From): Promise<string> =>
  copyOut(url, join(folder, "main", nameOf(now)), (tables) => tables.filter((name) => name !== keysOfPeople));

/**
 * Copies the keys of people, apart from everything else, and removes all copies but the two newest (R12). To be run
 * at least once a day, and after every erasure. Out: the folder of the copy.
 */
export async function backUpKeys({ url, folder, now }: From): Promise<string> {
  const kept = join(folder, "keys");
  const made = await copyOut(url, join(kept, nameOf(now)), () => [keysOfCentres, keysOfPeople]);
  const all = (await readdir(kept)).filter((name) => !name.endsWith(".part")).sort();
  for (const name of all.slice(0, -keptKeyCopies)) await rm(join(kept, name), { recursive: true });
  return made;
}

/** «2026-11-22T07-00-00.000Z»: names in the order of time. */
const nameOf = (now: Date): string => now.toISOString().replaceAll(":", "-");

async function copyOut(url: string, target: string, choose: (tables: string[]) => string[]): Promise<string> {
  const unfinished = `${target}.part`;
  await mkdir(unfinished, { recursive: true, mode: 0o700 });
  await withClient(url, (sql) =>
    sql.begin("isolation level repeatable read read only", async (tx) => {
      for (const name of choose(await tablesOf(tx))) {
        const rows = await tx.unsafe(`copy ${name} to stdout`).readable();
        await pipeline(rows, createWriteStream(join(unfinished, `${name}.copy`), { mode: 0o600 }));
      }
    }),
  );
  await rename(unfinished, target);
  return target;
}
