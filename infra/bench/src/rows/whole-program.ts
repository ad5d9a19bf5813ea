import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";

const root = new URL("../../../../", import.meta.url).pathname;
const dataFolder = `${root}.data/bench-program`;
const longestMs = 180_000;

export type RunningProgram = {
  port: number;
  readyMs: number;
  residentBytes(): number;
  stop(): Promise<void>;
};

/** Starts the whole program on a free port and waits until it says that it is ready. Throws when it ends before that. */
export async function startProgram(): Promise<RunningProgram> {
  const started = performance.now();
  const env = { ...process.env, PORT: "0", PROSVET_DATA: dataFolder, PROSVET_PUBLIC_LIMITS: "lifted" };
  const child = spawn(process.execPath, startArguments(), {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "ignore"],
  });
  const tooLong = setTimeout(() => child.kill("SIGTERM"), longestMs);
  try {
    const port = await Promise.race([portOf(child), endOf(child)]);
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`);
    if (!ready.ok) throw new Error(`the program is not ready: ${ready.status}`);
    return {
      port,
      readyMs: performance.now() - started,
      residentBytes: () => residentBytes(child.pid ?? 0),
      async stop() {
        const ended = once(child, "exit");
        child.kill("SIGTERM");
        await ended;
      },
    };
  } catch (error) {
    child.kill("SIGTERM");
    throw error;
  } finally {
    clearTimeout(tooLong);
  }
}

/** What `npm start` gives to Node, its options included. */
function startArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync(`${root}package.json`, "utf8")) as {
    scripts: { start: string };
  };
  return scripts.start.split(" ").slice(1);
}

async function portOf({ stdout }: ChildProcess): Promise<number> {
  if (!stdout) throw new Error("the program says nothing");
  return new Promise((resolve) => {
    createInterface(stdout).on("line", (line) => {
      const port = /localhost:(\d+)/.exec(line)?.[1];
      if (port) resolve(Number(port));
    });
  });
}

async function endOf(child: ChildProcess): Promise<never> {
  const [code] = await once(child, "exit");
  throw new Error(`the program ended with ${code}`);
}

const residentBytes = (pid: number) =>
  Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) * 1024;

/** The same of a program that does nothing. */
export function emptyProgram(): { readyMs: number; residentBytes: number } {
  const started = performance.now();
  const told = execFileSync(process.execPath, ["-e", "console.log(process.memoryUsage.rss())"]);
  return { readyMs: performance.now() - started, residentBytes: Number(told) };
}
