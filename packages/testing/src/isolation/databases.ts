import { prepareDatabase, socketOptions } from "@prosvet/db/embedded";
import { migrate } from "@prosvet/db/owner";
import postgres from "postgres";
import type { TestServer } from "../test-server.ts";

/** The same addresses in another database of the same server. */
export function addressesIn(urls: TestServer, database: string): TestServer {
  const move = (url: string) => url.replace(/\/[^/]*$/, `/${database}`);
  const doors = Object.fromEntries(Object.entries(urls.doors).map(([door, url]) => [door, move(url)]));
  return {
    superuser: move(urls.superuser),
    owner: move(urls.owner),
    backup: move(urls.backup),
    doors: doors as TestServer["doors"],
  };
}

/** A client of somebody who passes every policy: for proofs about the catalogue, for worlds of rows, for killing. */
export const openSuperuser = (urls: TestServer, max = 2): postgres.Sql =>
  postgres(urls.superuser, {
    ...socketOptions(urls.superuser),
    max,
    fetch_types: false,
    onnotice: () => {},
    connection: { application_name: "superuser" },
  });

/** A database of its own with every migration or those up to one, by name. Out: its addresses. */
export async function createMigrated(urls: TestServer, database: string, upTo?: string): Promise<TestServer> {
  const role = (name: string, inside = database) =>
    addressesIn(urls, inside).superuser.replace(/\/\/[^@]*@/, `//${name}@`);
  await prepareDatabase({ url: role }, { database });
  const addresses = addressesIn(urls, database);
  await migrate(addresses.owner, { upTo });
  return addresses;
}

/** A copy of a database that nobody is connected to, rows and catalogue. Out: its addresses. */
export async function copyDatabase(urls: TestServer, from: string, to: string): Promise<TestServer> {
  const root = openSuperuser(urls, 1);
  try {
    await root.unsafe(`create database ${to} template ${from} strategy file_copy`);
  } finally {
    await root.end();
  }
  return addressesIn(urls, to);
}
