import { mkdirSync } from "node:fs";
import { createKeyringFile, type Keyring } from "@prosvet/crypto";
import { type Door, doors, roleOf } from "@prosvet/db";
import { type EmbeddedServer, prepareDatabase, startEmbedded } from "@prosvet/db/embedded";
import { migrate } from "@prosvet/db/owner";
import type postgres from "postgres";
import { fill } from "../filling/fill.ts";
import type { Options } from "../options.ts";
import { connect } from "./connect.ts";
import { readFilling, schemaHash, writeFilling } from "./filling-mark.ts";

export type BenchDatabase = {
  server: EmbeddedServer;
  /** Passes every policy and every grant: for filling, for reading the catalogue, never measured. */
  superuser: postgres.Sql;
  doorUrls: Record<Door, string>;
  /** A role that passes the policies: the floor of reads. */
  unguardedUrl: string;
  keyringFile: string;
  keyring: Keyring;
  close(): Promise<void>;
};

const database = "prosvet";
const folder = new URL("../../../../.data/", import.meta.url).pathname;

/** Starts a durable server of this size's own and fills it, unless an earlier run has left it filled. */
export async function openBenchDatabase(options: Options): Promise<BenchDatabase> {
  const { centres, services, bookings } = options;
  const home = `${folder}bench-${centres}-${services}-${bookings}`;
  mkdirSync(home, { recursive: true });
  const keyringFile = `${home}/keyring`;
  const keyring = createKeyringFile(keyringFile);
  const server = await startEmbedded({ home, settings: { max_wal_size: "2GB" } });
  const superuserUrl = server.url("postgres", database);
  const ownerUrl = server.url("prosvet_owner", database);
  const schema = await schemaHash();
  if (!(await isFilled(server, schema))) {
    const started = performance.now();
    await dropDatabase(server);
    await prepareDatabase(server, { database });
    await migrate(ownerUrl);
    const sql = connect(superuserUrl, 2);
    await fill({ sql, ownerUrl, keyring, size: options });
    await writeFilling(sql, schema);
    await sql.end();
    console.log(`filled in ${Math.round((performance.now() - started) / 1000)} s`);
  }
  const superuser = connect(superuserUrl, 2);
  return {
    ...{ server, superuser, keyring, keyringFile },
    doorUrls: Object.fromEntries(
      doors.map((door) => [door, server.url(roleOf(door), database)]),
    ) as BenchDatabase["doorUrls"],
    unguardedUrl: server.url("prosvet_backup", database),
    async close() {
      await superuser.end();
      await server.stop();
    },
  };
}

async function isFilled(server: EmbeddedServer, schema: string): Promise<boolean> {
  const all = connect(server.url("postgres", "postgres"));
  const found = await all`select 1 from pg_database where datname = ${database}`;
  await all.end();
  if (found.length === 0) return false;
  const sql = connect(server.url("postgres", database));
  const filling = await readFilling(sql);
  await sql.end();
  return filling?.schema === schema && filling.ageDays < 7;
}

async function dropDatabase(server: EmbeddedServer): Promise<void> {
  const sql = connect(server.url("postgres", "postgres"));
  await sql.unsafe(`drop database if exists ${database} with (force)`);
  await sql.end();
}
