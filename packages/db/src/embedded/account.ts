import { statSync } from "node:fs";

/** The account of the operating system that the server runs under. */
export type ServerAccount = { uid: number; gid: number };

// PostgreSQL refuses to run as root; "nobody" has a passwd entry everywhere, which initdb insists on.
const nobody: ServerAccount = { uid: 65534, gid: 65534 };

/** The account of this process. Throws where the system has no numeric accounts. */
export function ownAccount(): ServerAccount {
  if (!process.getuid || !process.getgid) {
    throw new Error("the embedded PostgreSQL runs on Linux only; set DATABASE_URL instead");
  }
  return { uid: process.getuid(), gid: process.getgid() };
}

export function isRoot(): boolean {
  return ownAccount().uid === 0;
}

/** Who a new database belongs to: this account, or "nobody" when this account is root. */
export function accountOfNewDatabase(): ServerAccount {
  return isRoot() ? nobody : ownAccount();
}

/**
 * Who an existing database belongs to; `dataDir` is its folder. Throws when this process may not run it:
 * an ordinary account can only run its own database, nobody can run one that belongs to root.
 */
export function accountOfDatabase(dataDir: string): ServerAccount {
  const { uid, gid } = statSync(dataDir);
  const own = ownAccount();
  if (uid === 0 || (own.uid !== 0 && own.uid !== uid)) {
    throw new Error(`the database in ${dataDir} belongs to account ${uid} and cannot be run by ${own.uid}`);
  }
  return { uid, gid };
}

/** The options of `spawn` that make a child run under the account. */
export function runAs(account: ServerAccount): { uid?: number; gid?: number } {
  return account.uid === ownAccount().uid ? {} : account;
}
