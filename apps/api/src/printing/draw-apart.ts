import { spawn } from "node:child_process";
import { buffer } from "node:stream/consumers";

/**
 * A printer of documents: each is drawn by the program `press` in a process of its own, as drawing holds one, and one
 * after another, as it takes a core. In: what to draw, as the press reads it. Throws Error when it could not be drawn.
 */
export function drawApart(press: string, longestMs: number): (asked: string) => Promise<Buffer> {
  let last: Promise<unknown> = Promise.resolve();
  return (asked) => {
    const drawn = last.then(() => draw(press, longestMs, asked));
    last = drawn.catch(() => {});
    return drawn;
  };
}

async function draw(press: string, timeout: number, asked: string): Promise<Buffer> {
  const child = spawn(process.execPath, [press], { stdio: ["pipe", "pipe", "ignore"], env: {}, timeout });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", resolve);
  });
  child.stdin.on("error", () => {});
  child.stdin.end(asked);
  const [file, code] = await Promise.all([buffer(child.stdout), ended]);
  if (code !== 0 || file.length === 0) throw new Error("the document could not be drawn");
  return file;
}
