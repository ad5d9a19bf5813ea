import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { ServerAccount } from "./account.ts";
import { runAs } from "./account.ts";
import type { Binaries } from "./binaries.ts";
import { serverEnvironment } from "./environment.ts";
import type { Layout } from "./layout.ts";
import { makePrivateFolder } from "./permissions.ts";

const abandonedAfterMs = 10 * 60 * 1000;

async function runInitdb(command: string, options: string[], account: ServerAccount): Promise<void> {
  const child = spawn(command, options, {
    ...runAs(account),
    cwd: "/",
    env: serverEnvironment,
    stdio: ["ignore", "ignore", "pipe"],
  });
  const failure = new Promise<string | null>((settle, reject) => {
    child.once("error", reject);
    child.once("close", (code) => settle(code === 0 ? null : `initdb ended with ${code}`));
  });
  const [complaint, ended] = await Promise.all([text(child.stderr), failure]);
  if (ended) throw new Error(`${ended}\n${complaint.trim()}`);
}

function removeAbandoned(storage: string): void {
  for (const name of readdirSync(storage).filter((entry) => entry.startsWith("initializing-"))) {
    const folder = join(storage, name);
    const entry = statSync(folder, { throwIfNoEntry: false });
    if (entry && Date.now() - entry.mtimeMs > abandonedAfterMs)
      rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Makes the data folder when there is none. It is made under another name and renamed when whole, so neither a
 * kill in the middle nor two starters at once can leave half a database: the second one's work is thrown away.
 */
export async function createCluster(layout: Layout, binaries: Binaries, durable: boolean): Promise<void> {
  if (existsSync(join(layout.dataDir, "PG_VERSION"))) return;
  removeAbandoned(layout.storage);
  const fresh = join(layout.storage, `initializing-${process.pid}-${randomBytes(4).toString("hex")}`);
  makePrivateFolder(fresh, layout.account);
  try {
    const encoding = ["-E", "UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
    // Trust is safe only because nothing listens on the network and the socket's folder is open to one account.
    const access = ["-U", "postgres", "--auth-local=trust", "--auth-host=reject"];
    await runInitdb(binaries.initdb, ["-D", fresh, ...encoding, ...access, "--no-sync"], layout.account);
    if (durable) await runInitdb(binaries.initdb, ["-D", fresh, "--sync-only"], layout.account);
    renameSync(fresh, layout.dataDir);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(join(layout.dataDir, "PG_VERSION"))) throw error;
  }
}
