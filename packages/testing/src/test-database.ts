import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createKeyringFile, type Keyring } from "@prosvet/crypto";
import { type Db, openDatabase } from "@prosvet/db";
import { type Owner, openOwner } from "@prosvet/db/owner";
import type { Deps } from "@prosvet/usecases";
import { afterAll, inject } from "vitest";
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
export function testDatabase({ max = 10 } = {}): TestDatabase {
  const urls = inject("server");
  const db = openDatabase(urls.doors, { max });
  const owner = openOwner(urls.owner);
  const keyring = createKeyringFile(join(mkdtempSync(join(tmpdir(), "prosvet-key-")), "keyring"));
  afterAll(async () => {
    await db.close();
    await owner.close();
  });
  const deps = (changes: Partial<Deps> = {}): Deps => ({
    ...{ db, keyring, clock: () => new Date(), publicLimits: "lifted" },
    ...changes,
  });
  return { db, owner, urls, keyring, deps };
}
