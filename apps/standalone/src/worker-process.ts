import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";

const program = fileURLToPath(import.meta.resolve("@prosvet/worker/main"));

export type WorkerProcess = { stop(): Promise<void> };

const passedOn = /^(?:PATH|HOME|TZ|LANG|NODE_\w+|PROSVET_SMTP_URL|PROSVET_MAIL_FROM|PROSVET_SMS_FILE)$/;

export type WorkerMeans = {
  /** URL of the worker's own door: it is given no other. */
  workerUrl: string;
  /** The keys of the deployment: notices go to addresses, which are sealed. */
  keyringFile: string;
  /** Where ends of the centres' audits are written down outside the database. */
  anchorFile: string;
  /** Where sealed scans are kept: those that no row names are removed. */
  filesFolder: string;
  /** The public address that links in notices begin with. */
  publicAddress: string;
};

/** Runs the worker beside the servers, and starts it again a second after it has died. */
export function startWorkerProcess(means: WorkerMeans): WorkerProcess {
  let stopping = false;
  let child: ChildProcess;
  const own = Object.entries(process.env).filter(([name]) => passedOn.test(name));
  const env = {
    ...Object.fromEntries(own),
    PROSVET_WORKER_URL: means.workerUrl,
    PROSVET_KEYRING_FILE: means.keyringFile,
    PROSVET_ANCHOR_FILE: means.anchorFile,
    PROSVET_FILES: means.filesFolder,
    PROSVET_ORIGIN: means.publicAddress,
  };

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
