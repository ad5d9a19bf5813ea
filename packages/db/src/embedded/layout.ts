import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ServerAccount } from "./account.ts";
import { accountOfDatabase, accountOfNewDatabase, isRoot } from "./account.ts";
import { makePrivateFolder, makeSystemFolder, mayReach } from "./permissions.ts";

/** Where the parts of one embedded server live, and the account it runs under. All paths are absolute. */
export type Layout = {
  home: string;
  /** holds the data folder: `home`, or a folder of the system when the account cannot reach `home` */
  storage: string;
  dataDir: string;
  socketDir: string;
  logFile: string;
  keeperFile: string;
  /** where copies of the binaries go when those of node_modules cannot be used */
  copies: string;
  account: ServerAccount;
};

const systemFolder = "/var/lib/prosvet";

const shortHash = (path: string) => createHash("sha256").update(path).digest("hex").slice(0, 12);

function readPointer(pointer: string): string | null {
  if (!existsSync(pointer)) return null;
  const storage = readFileSync(pointer, "utf8").trim();
  if (!/^\/var\/lib\/prosvet\/[0-9a-f]{12}$/.test(storage)) {
    throw new Error(`${pointer} does not name a folder of this program`);
  }
  return storage;
}

function chooseStorage(home: string): string {
  if (!isRoot()) return home;
  const pointer = join(home, "location");
  const known = readPointer(pointer);
  if (known) return known;
  if (existsSync(join(home, "data")) || mayReach(home, accountOfNewDatabase())) return home;
  const storage = join(systemFolder, shortHash(home));
  writeFileSync(pointer, `${storage}\n`);
  return storage;
}

/**
 * Decides where the server of `home` lives and makes the folders around its data.
 * Throws when an existing database could not be reached or run from here: never a second, empty one instead.
 */
export function layOut(requestedHome: string): Layout {
  mkdirSync(resolve(requestedHome), { recursive: true });
  const home = realpathSync(requestedHome);
  const storage = chooseStorage(home);
  const dataDir = join(storage, "data");
  const account = existsSync(dataDir) ? accountOfDatabase(dataDir) : accountOfNewDatabase();
  if (storage !== home) {
    makeSystemFolder(systemFolder);
    makePrivateFolder(storage, account);
  }
  if (!mayReach(storage, account)) {
    throw new Error(
      `account ${account.uid} cannot reach the database in ${storage}: open the folders above it`,
    );
  }
  // A socket path is limited to 107 bytes, so it cannot stand in a deep data folder.
  const socketDir = `/tmp/prosvet-${shortHash(dataDir)}`;
  makePrivateFolder(socketDir, account);
  return {
    home,
    storage,
    dataDir,
    socketDir,
    logFile: join(home, "postgres.log"),
    keeperFile: join(home, "keeper"),
    copies: isRoot() ? systemFolder : home,
    account,
  };
}
