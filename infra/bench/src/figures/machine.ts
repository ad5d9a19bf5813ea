import { availableParallelism, cpus, loadavg, release, totalmem } from "node:os";

/** What the figures were taken on, in one line; the load says whether they may be believed. */
export function machineFacts(): string {
  const model = cpus()[0]?.model.trim() ?? "unknown processor";
  const memory = Math.round(totalmem() / 2 ** 30);
  const load = loadavg()
    .map((value) => value.toFixed(1))
    .join(" ");
  return `${availableParallelism()} cores of ${model}, ${memory} GiB, Linux ${release()}, Node ${process.versions.node}, load ${load}`;
}
