import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { buffer } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { RegulationFacts } from "@prosvet/domain";

export type PrintedFormat = "docx" | "pdf";

const press = fileURLToPath(new URL("./printing-press.ts", import.meta.url));
const mostKept = 20;
const longestMs = 30_000;

const printed = new Map<string, Promise<Buffer>>();

/**
 * A centre's «Порядок» as a file (R7). Drawing it holds a process, so it is done in one of its own; the same regulation is
 * drawn once and kept. Throws Error when it could not be drawn.
 */
export function printRegulation(format: PrintedFormat, facts: RegulationFacts): Promise<Buffer> {
  const asked = JSON.stringify({ format, facts });
  const key = createHash("sha256").update(asked).digest("hex");
  const known = printed.get(key);
  if (known) return known;
  const drawing = draw(asked);
  printed.set(key, drawing);
  drawing.catch(() => printed.delete(key));
  const [oldest] = printed.keys();
  if (printed.size > mostKept && oldest !== undefined) printed.delete(oldest);
  return drawing;
}

let last: Promise<unknown> = Promise.resolve();

/** One after another: a process that draws takes a core. */
function draw(asked: string): Promise<Buffer> {
  const drawn = last.then(() => drawNow(asked));
  last = drawn.catch(() => {});
  return drawn;
}

async function drawNow(asked: string): Promise<Buffer> {
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
  if (code !== 0 || file.length === 0) throw new Error("the regulation could not be drawn");
  return file;
}
