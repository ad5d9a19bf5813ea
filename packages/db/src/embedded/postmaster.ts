import { spawn } from "node:child_process";
import { closeSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import postgres from "postgres";
import { runAs } from "./account.ts";
import { socketOptions, socketUrl } from "./address.ts";
import type { Binaries } from "./binaries.ts";
import { serverEnvironment } from "./environment.ts";
import type { Layout } from "./layout.ts";
import { lastLines, openLog } from "./log-file.ts";
import type { Postmaster } from "./postmaster-file.ts";
import { findPostmaster, stalePid } from "./postmaster-file.ts";

// Another starter was faster, or children of a killed server are still ending: worth another look.
const passingReasons = /lock file ".*" (?:already exists|is empty)|pre-existing shared memory block/;

/** Whether the server answers a real query, and is the one of that data folder. */
export async function answers(postmaster: Postmaster, dataDir: string): Promise<boolean> {
  const url = socketUrl(postmaster.socketDir, postmaster.port, "postgres", "postgres");
  const sql = postgres(url, { ...socketOptions(url), max: 1, connect_timeout: 2, fetch_types: false });
  try {
    const [row] = await sql<{ data_directory: string }[]>`show data_directory`;
    return row?.data_directory === dataDir;
  } catch {
    return false;
  } finally {
    await sql.end({ timeout: 0 });
  }
}

/**
 * Runs the server and waits until it answers. Null when it ended for a passing reason (look again); throws with
 * the last lines of its log when it ended for another, or is not ready at `deadline` (milliseconds of the clock).
 */
export async function launch(
  layout: Layout,
  binaries: Binaries,
  settings: string[],
  deadline: number,
): Promise<Postmaster | null> {
  const { descriptor, from } = openLog(layout.logFile);
  const place = ["-D", layout.dataDir, "-p", "5432", "-k", layout.socketDir];
  const child = spawn(binaries.postgres, [...settings, ...place], {
    ...runAs(layout.account),
    cwd: "/",
    // A stale file may name a process number that now belongs to another program: this is how pg_ctl says so.
    env: { ...serverEnvironment, PG_GRANDPARENT_PID: stalePid(layout.dataDir) ?? "" },
    stdio: ["ignore", descriptor, descriptor],
    // Ctrl-C in a terminal reaches a whole group: the application must drain before its database goes.
    detached: true,
  });
  closeSync(descriptor);
  child.unref();
  let ended: string | null = null;
  child.once("error", (error) => {
    ended = error.message;
  });
  child.once("exit", (code, signal) => {
    ended = `it ended with ${code ?? signal}`;
  });
  while (Date.now() < deadline) {
    if (ended !== null) {
      const log = lastLines(layout.logFile, from);
      if (passingReasons.test(log)) return null;
      throw new Error(`the embedded PostgreSQL did not start: ${ended}\n${log}`);
    }
    const found = findPostmaster(layout.dataDir);
    if (found?.ready && found.pid === child.pid && (await answers(found, layout.dataDir))) return found;
    await delay(5);
  }
  child.kill("SIGQUIT");
  throw new Error(`the embedded PostgreSQL was not ready in time\n${lastLines(layout.logFile, from)}`);
}
