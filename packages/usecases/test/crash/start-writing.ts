import { type ChildProcess, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import type { Door } from "@prosvet/db";
import type { Member, RecordService } from "@prosvet/usecases";
import { onTestFinished } from "vitest";

/** What a writing program is told: where the database is, who writes, what, and how many at once. */
export type Writing = {
  urls: Record<Door, string>;
  keyring: string;
  actor: Member;
  line: RecordService;
  writers: number;
};

export type Writer = {
  /** Lines that the program was told are in the journal: numbers by id. */
  acknowledged: Map<string, number>;
  /** Waits until there are so many. */
  until(count: number): Promise<void>;
  process: ChildProcess;
  ended: Promise<void>;
};

const script = fileURLToPath(new URL("./writing-program.ts", import.meta.url));

/** Starts a program that writes until it is killed or its database is gone. */
export function startWriting(writing: Writing): Writer {
  const child = spawn(process.execPath, [script, JSON.stringify(writing)], {
    env: { PATH: process.env.PATH },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const acknowledged = new Map<string, number>();
  let awaited = { count: Number.POSITIVE_INFINITY, settle: () => {} };
  createInterface({ input: child.stdout }).on("line", (line) => {
    const [number = "", id = ""] = line.split(" ");
    // A killed program may leave half a line.
    if (id.length === 36) acknowledged.set(id, Number(number));
    if (acknowledged.size >= awaited.count) awaited.settle();
  });
  const ended = new Promise<void>((settle) => child.once("close", () => settle()));
  onTestFinished(() => void child.kill("SIGKILL"));
  return {
    acknowledged,
    process: child,
    ended,
    until: (count) =>
      new Promise((settle, reject) => {
        awaited = { count, settle };
        void ended.then(() => reject(new Error("the writing program ended by itself")));
      }),
  };
}
