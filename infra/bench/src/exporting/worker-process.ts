import { fork } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";

export type ExportingWorker = {
  /** The most memory that the process has held so far, bytes. */
  peakBytes(): number;
  /** Of the processor since its start, ms. */
  cpuMs(): number;
  stop(): Promise<void>;
};

const program = new URL("../../../../apps/worker/src/main.ts", import.meta.url).pathname;
/** In which Linux counts the time of processes. */
const ticksPerSecond = 100;
const start = new URL("../../../../package.json", import.meta.url);

/** Starts the worker as the whole program does, in a process of its own that is given nothing else to do. */
export async function startExportingWorker(means: {
  workerUrl: string;
  keyringFile: string;
  filesFolder: string;
}): Promise<ExportingWorker> {
  const profile = process.env.PROSVET_BENCH_PROFILE;
  const child = fork(program, {
    env: {
      ...{ PATH: process.env.PATH, PROSVET_WORKER_URL: means.workerUrl },
      ...{ PROSVET_KEYRING_FILE: means.keyringFile, PROSVET_FILES: means.filesFolder },
    },
    execArgv: [...optionsOfNode(), ...(profile ? ["--cpu-prof", `--cpu-prof-dir=${profile}`] : [])],
  });
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`the worker ended with ${code}`);
  });
  ended.catch(() => {});
  await Promise.race([once(child, "message"), ended]);
  return {
    peakBytes: () =>
      Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1]) * 1024,
    cpuMs() {
      const fields = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
      return (Number(fields[11]) + Number(fields[12])) * (1000 / ticksPerSecond);
    },
    async stop() {
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      await gone;
    },
  };
}

/** Those of `npm start`: the worker is forked with them. */
function optionsOfNode(): string[] {
  const { scripts } = JSON.parse(readFileSync(start, "utf8")) as { scripts: { start: string } };
  return scripts.start.split(" ").filter((word) => word.startsWith("--"));
}
