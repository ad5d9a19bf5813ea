import { chmodSync, chownSync, lstatSync, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { ServerAccount } from "./account.ts";
import { ownAccount } from "./account.ts";

function hasExecuteBit(path: string, account: ServerAccount): boolean {
  const { uid, gid, mode } = statSync(path);
  const shift = uid === account.uid ? 6 : gid === account.gid ? 3 : 0;
  return ((mode >> shift) & 1) === 1;
}

/** Whether the account may pass through every folder down to `path` and enter (or execute) `path` itself. */
export function mayReach(path: string, account: ServerAccount): boolean {
  if (!hasExecuteBit(path, account)) return false;
  const parent = dirname(path);
  return parent === path || mayReach(parent, account);
}

function createFolder(folder: string, mode: number): void {
  try {
    mkdirSync(folder, { mode });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

/**
 * Makes (or accepts) a folder that only the account may enter: mode 0700, owned by it.
 * Throws when something else stands at that path: a link, a file, a folder of somebody else.
 */
export function makePrivateFolder(folder: string, account: ServerAccount): void {
  createFolder(folder, 0o700);
  const entry = lstatSync(folder);
  if (!entry.isDirectory()) throw new Error(`${folder} is not a folder: remove it and start again`);
  if (entry.uid !== account.uid) {
    if (entry.uid !== ownAccount().uid) {
      throw new Error(
        `${folder} belongs to account ${entry.uid}, not to ${account.uid}: remove it and start again`,
      );
    }
    chownSync(folder, account.uid, account.gid);
  }
  if ((entry.mode & 0o777) !== 0o700) chmodSync(folder, 0o700);
}

/** Makes (or accepts) a folder of root that everybody may enter and nobody else may change. */
export function makeSystemFolder(folder: string): void {
  createFolder(folder, 0o755);
  const entry = lstatSync(folder);
  if (!entry.isDirectory() || entry.uid !== 0 || (entry.mode & 0o022) !== 0) {
    throw new Error(`${folder} must be a folder that only root can change`);
  }
  chmodSync(folder, 0o755);
}
