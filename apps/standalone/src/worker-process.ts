import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { DatabaseUrls } from "./config/database.ts";

const program = fileURLToPath(import.meta.resolve("@prosvet/worker/main"));

export type WorkerProcess = { stop(): Promise<void> };

/** Runs the worker beside the servers, and starts it again a second after it has died. */
export function startWorkerProcess(urls: DatabaseUrls, keyringFile: string): WorkerProcess {
  let stopping = false;
  let child: ChildProcess;
  const names = Object.entries(urls.doors).map(([door, url]) => [`PROSVET_${door.toUpperCase()}_URL`, url]);
  const env = { ...process.env, ...Object.fromEntries(names), PROSVET_KEYRING_FILE: keyringFile };

  const start = () => {
    child = fork(program, { env, stdio: ["ignore", "inherit", "inherit", "ipc"] });
    child.on("exit", () => {
      if (!stopping) setTimeout(start, 1_000).unref();
    });
  };
  start();
  return {
    async stop() {
      stopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await gone;
    },
  };
}
