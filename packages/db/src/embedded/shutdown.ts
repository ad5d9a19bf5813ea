import { setTimeout as delay } from "node:timers/promises";
import type { Postmaster } from "./postmaster-file.ts";
import { isPostmaster, startTick } from "./process-state.ts";

const fastShutdownMs = 30_000;
const immediateShutdownMs = 5_000;

/** Asks for a fast shutdown (open transactions are rolled back) without waiting for it. */
export function requestShutdown(postmaster: Postmaster, dataDir: string): void {
  if (isPostmaster(postmaster.pid, dataDir)) process.kill(postmaster.pid, "SIGINT");
}

/** By its start and not by its words: a process that is ending has lost those before it is gone. */
async function isGone(pid: number, started: string | null, patienceMs: number): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (started !== null && startTick(pid) === started) {
    if (Date.now() > deadline) return false;
    await delay(5);
  }
  return true;
}

/** Stops the server and waits until it is gone. One that hangs is cut short: its next start recovers. */
export async function shutDown(postmaster: Postmaster, dataDir: string): Promise<void> {
  const { pid } = postmaster;
  const started = isPostmaster(pid, dataDir) ? startTick(pid) : null;
  requestShutdown(postmaster, dataDir);
  if (await isGone(pid, started, fastShutdownMs)) return;
  process.kill(pid, "SIGQUIT");
  if (await isGone(pid, started, immediateShutdownMs)) return;
  throw new Error(`the embedded PostgreSQL (process ${pid}) does not stop`);
}
