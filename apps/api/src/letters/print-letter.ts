import { spawn } from "node:child_process";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { Letter } from "@prosvet/documents";

export const letterTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
} as const;
export type LetterFormat = keyof typeof letterTypes;

const press = fileURLToPath(new URL("./letter-press.ts", import.meta.url));
const longestMs = 60_000;

let last: Promise<unknown> = Promise.resolve();

/**
 * A letter as a file. Drawing it holds a process, so it is done in one of its own, one after another; nothing of it is
 * kept: it may name somebody. Throws Error when it could not be drawn.
 */
export function printLetter(format: LetterFormat, letter: Letter): Promise<Buffer> {
  const drawn = last.then(() => draw(JSON.stringify({ format, letter })));
  last = drawn.catch(() => {});
  return drawn;
}

async function draw(asked: string): Promise<Buffer> {
  const child = spawn(process.execPath, [press], {
    stdio: ["pipe", "pipe", "ignore"],
    env: {},
    timeout: longestMs,
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  });
  child.stdin.on("error", () => {});
  child.stdin.end(asked);
  const [file, code] = await Promise.all([buffer(child.stdout), ended]);
  if (code !== 0 || file.length === 0) throw new Error("the letter could not be drawn");
  return file;
}
