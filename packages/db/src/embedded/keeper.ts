import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { startTick } from "./process-state.ts";

// One line: the run of the server, the process that answers for it, and when that process was started.
const own = (run: string) => `${run} ${process.pid} ${startTick(process.pid)}`;

function readKeeper(keeperFile: string): string {
  try {
    return readFileSync(keeperFile, "utf8").trim();
  } catch {
    return "";
  }
}

/** Makes this process the one whose stop or exit stops that run of the server. */
export function becomeKeeper(keeperFile: string, run: string): void {
  const unfinished = `${keeperFile}.${process.pid}`;
  writeFileSync(unfinished, `${own(run)}\n`);
  renameSync(unfinished, keeperFile);
}

export function amKeeper(keeperFile: string, run: string): boolean {
  return readKeeper(keeperFile) === own(run);
}

/** Who answers for that run of the server: a living process, a process that is gone, or nobody has signed yet. */
export function keeperState(keeperFile: string, run: string): "alive" | "gone" | "unsigned" {
  const [keptRun, pid, tick] = readKeeper(keeperFile).split(" ");
  if (keptRun !== run || tick === undefined) return "unsigned";
  return startTick(Number(pid)) === tick ? "alive" : "gone";
}
