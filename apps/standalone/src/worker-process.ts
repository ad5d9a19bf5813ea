import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(import.meta.resolve("@prosvet/worker/main"));

export type WorkerProcess = { stop(): Promise<void> };

const passedOn = /^(?:PATH|HOME|TZ|LANG|NODE_\w+)$/;

/** Runs the worker beside the servers, and starts it again a second after it has died. It is given its own door and no key. */
export function startWorkerProcess(workerUrl: string): WorkerProcess {
  let stopping = false;
  let child: ChildProcess;
  const own = Object.entries(process.env).filter(([name]) => passedOn.test(name));
  const env = { ...Object.fromEntries(own), PROSVET_WORKER_URL: workerUrl };

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
