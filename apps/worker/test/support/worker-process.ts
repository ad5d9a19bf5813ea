import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestDatabase } from "@prosvet/testing";
import { afterAll } from "vitest";
import { publicAddress, sender } from "./written-to.ts";

export type WorkerProcess = { child: ChildProcess; said: () => string; gone: Promise<unknown> };

/** The keys of a test's deployment as a file that a process can be given. */
export function keyringFileOf({ keyring }: TestDatabase): string {
  const file = join(mkdtempSync(join(tmpdir(), "prosvet-worker-")), "keyring");
  const lines = [...keyring.keys].map(([version, key]) => `${version}:${key.toString("base64")}\n`);
  writeFileSync(file, lines.join(""), { mode: 0o400 });
  return file;
}

/** Starts the worker as a program of its own over the database of a test, with its keys and a mail server. */
export function workerProcesses(base: TestDatabase) {
  const keyringFile = keyringFileOf(base);
  const started: ChildProcess[] = [];
  afterAll(() => {
    for (const child of started) child.kill("SIGKILL");
  });
  return async (smtpUrl: string): Promise<WorkerProcess> => {
    const env = {
      PROSVET_WORKER_URL: base.urls.doors.worker,
      PROSVET_KEYRING_FILE: keyringFile,
      PROSVET_ORIGIN: publicAddress,
      PROSVET_SMTP_URL: smtpUrl,
      PROSVET_MAIL_FROM: sender,
    };
    const program = fileURLToPath(import.meta.resolve("@prosvet/worker/main"));
    const child = fork(program, { env, stdio: ["ignore", "pipe", "pipe", "ipc"] });
    started.push(child);
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => {
        said += text;
      });
    }
    const gone = once(child, "exit");
    await Promise.race([once(child, "message"), gone]);
    return { child, said: () => said, gone };
  };
}
