import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";
import type { EmbeddedOptions } from "../../src/embedded/index.ts";

export type Started = { socketDir: string; dataDir: string; adopted: boolean; url: string };

export type ChildStarter = {
  process: ChildProcess;
  started: Started;
  /** what the program says of its database */
  ask(word: "query"): Promise<Record<string, string>>;
  /** sends a word ("stop", "exit") and waits until the program has ended */
  end(word: "stop" | "exit"): Promise<void>;
  kill(): Promise<void>;
  ended: Promise<void>;
};

/** Runs `starter.ts` (of this checkout, or of `program`) under Node and waits until its server is ready. */
export async function startInChild(
  options: EmbeddedOptions,
  spawnOptions: SpawnOptions = {},
  program = { node: process.execPath, script: fileURLToPath(new URL("./starter.ts", import.meta.url)) },
): Promise<ChildStarter> {
  const child = spawn(program.node, [program.script, JSON.stringify(options)], {
    env: { PATH: process.env.PATH },
    ...spawnOptions,
    stdio: ["pipe", "pipe", "pipe"],
  });
  if (!child.stdin || !child.stdout || !child.stderr) throw new Error("the program has no pipes");
  const { stdin, stdout, stderr } = child;
  const complaint = text(stderr);
  const ended = new Promise<void>((settle) => child.once("close", () => settle()));
  const lines = createInterface({ input: stdout })[Symbol.asyncIterator]();
  const nextLine = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error(`the program ended: ${await complaint}`);
    return JSON.parse(value as string);
  };
  const started = (await nextLine()) as Started;
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
    rmSync(started.socketDir, { recursive: true, force: true });
  });
  return {
    process: child,
    started,
    ended,
    ask: async (word) => {
      stdin.write(`${word}\n`);
      return nextLine();
    },
    end: async (word) => {
      stdin.write(`${word}\n`);
      await ended;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
