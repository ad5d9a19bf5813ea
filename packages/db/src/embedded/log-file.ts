import { openSync, readFileSync, statSync } from "node:fs";

const largestBytes = 8 * 1024 * 1024;

/** Opens the log to append to, begun anew when it has grown too large; `from` is where this run's lines begin. */
export function openLog(logFile: string): { descriptor: number; from: number } {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  const tooLarge = size > largestBytes;
  return { descriptor: openSync(logFile, tooLarge ? "w" : "a", 0o600), from: tooLarge ? 0 : size };
}

/** The last lines of the log, none older than the byte `from`. */
export function lastLines(logFile: string, from = 0): string {
  try {
    const lines = readFileSync(logFile).subarray(from).toString("utf8").trim().split("\n");
    return lines.slice(-12).join("\n");
  } catch {
    return `(there is no log at ${logFile})`;
  }
}
