import { setTimeout as delay } from "node:timers/promises";
import type { Postmaster } from "./postmaster-file.ts";
import { isPostmaster } from "./process-state.ts";

const fastShutdownMs = 30_000;
const immediateShutdownMs = 5_000;

/** Asks for a fast shutdown (open transactions are rolled back) without waiting for it. */
export function requestShutdown(postmaster: Postmaster, dataDir: string): void {
  if (isPostmaster(postmaster.pid, dataDir)) process.kill(postmaster.pid, "SIGINT");
}

async function isGone(postmaster: Postmaster, dataDir: string, patienceMs: number): Promise<boolean> {
  const deadline = Date.now() + patienceMs;
  while (isPostmaster(postmaster.pid, dataDir)) {
    if (Date.now() > deadline) return false;
    await delay(5);
  }
  return true;
}

/** Stops the server and waits until it is gone. One that hangs is cut short: its next start recovers. */
export async function shutDown(postmaster: Postmaster, dataDir: string): Promise<void> {
  requestShutdown(postmaster, dataDir);
  if (await isGone(postmaster, dataDir, fastShutdownMs)) return;
  process.kill(postmaster.pid, "SIGQUIT");
  if (await isGone(postmaster, dataDir, immediateShutdownMs)) return;
  throw new Error(`the embedded PostgreSQL (process ${postmaster.pid}) does not stop`);
}
