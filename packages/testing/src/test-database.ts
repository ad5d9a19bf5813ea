import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createKeyringFile, type Keyring, sha256 } from "@prosvet/crypto";
import { type Db, openDatabase } from "@prosvet/db";
import { type Owner, openOwner } from "@prosvet/db/owner";
import { type Deps, folderStore, noScanner } from "@prosvet/usecases";
import { afterAll, inject } from "vitest";
import { createMigrated } from "./isolation/databases.ts";
import type { TestServer } from "./test-server.ts";

export type TestDatabase = {
  db: Db;
  owner: Owner;
  urls: TestServer;
  keyring: Keyring;
  /** What use-cases are built from, at the real time unless a test gives its own clock. */
  deps(changes?: Partial<Deps>): Deps;
};

/** The database of this run with its doors open; they are closed when the test file ends. */
export const testDatabase = ({ max = 10 } = {}): TestDatabase => openAt(inject("server"), max);

/**
 * A database in which nothing is yet, for what happens in an empty deployment; named by the test file. `upTo` leaves out
 * the migrations after that one.
 */
export const emptyDatabase = async (name: string, upTo?: string): Promise<TestDatabase> =>
  openAt(await createMigrated(inject("server"), name, upTo), 10);

/** One for all files of a run: a job goes through the centres of every one, and writes their audits. */
function keyringOf(server: TestServer): Keyring {
  const folder = keyringFolder(server);
  mkdirSync(folder, { recursive: true });
  return createKeyringFile(join(folder, "keyring"));
}

const keyringFolder = ({ owner }: TestServer) => join(tmpdir(), `prosvet-key-${sha256(owner).slice(0, 16)}`);

function openAt(urls: TestServer, max: number): TestDatabase {
  const db = openDatabase(urls.doors, { max });
  const owner = openOwner(urls.owner);
  const keyring = keyringOf(urls);
  afterAll(async () => {
    await db.close();
    await owner.close();
  });
  const files = { store: folderStore(join(keyringFolder(urls), "files")), scan: noScanner };
  const deps = (changes: Partial<Deps> = {}): Deps => ({
    ...{ db, keyring, clock: () => new Date(), publicLimits: "lifted", files },
    ...changes,
  });
  return { db, owner, urls, keyring, deps };
}
