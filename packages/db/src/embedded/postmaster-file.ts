import { readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { isPostmaster } from "./process-state.ts";

/** What the server says of itself in `postmaster.pid`. */
export type Postmaster = {
  pid: number;
  /** names this run of the server: process number and second of the start */
  run: string;
  port: number;
  socketDir: string;
  ready: boolean;
};

function readLines(dataDir: string): string[] | null {
  try {
    return readFileSync(join(dataDir, "postmaster.pid"), "utf8").split("\n");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/** The server that runs on the data folder; null when there is none, whatever a stale file says. */
export function findPostmaster(dataDir: string): Postmaster | null {
  const [pid, , startedAt, port, socketDir, , , status] = readLines(dataDir) ?? [];
  if (!pid || !isPostmaster(Number(pid), dataDir)) return null;
  return {
    pid: Number(pid),
    run: `${pid}.${startedAt}`,
    port: Number(port),
    socketDir: socketDir ?? "",
    ready: status?.trim() === "ready",
  };
}

/** The process number in a file left by a killed server, if any. */
export function stalePid(dataDir: string): string | null {
  return readLines(dataDir)?.[0] || null;
}

/** Removes a `postmaster.pid` that stayed empty: what a machine that failed between its first two writes leaves. */
export function removeEmptyRemnant(dataDir: string, settledMilliseconds = 3000): void {
  const file = join(dataDir, "postmaster.pid");
  const state = statSync(file, { throwIfNoEntry: false });
  if (state?.size === 0 && Date.now() - state.mtimeMs > settledMilliseconds) rmSync(file, { force: true });
}
