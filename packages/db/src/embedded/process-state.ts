import { readFileSync } from "node:fs";

/**
 * The moment a living process was started, in ticks since boot: with its number it names one process for ever.
 * Null when it is gone, or dead and only waiting for its parent to notice.
 */
export function startTick(pid: number): string | null {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [state, ...rest] = line.slice(line.lastIndexOf(")") + 2).split(" ");
    return state === "Z" || state === "X" ? null : (rest[18] ?? null);
  } catch {
    return null;
  }
}

/** Whether this process is a living server of that data folder; a number may have passed to another program. */
export function isPostmaster(pid: number, dataDir: string): boolean {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0");
    return startTick(pid) !== null && words[words.indexOf("-D") + 1] === dataDir;
  } catch {
    return false;
  }
}
