import { spawn } from "node:child_process";
import type { ChaosOrder, ChaosReport } from "./chaos-report.ts";

const program = new URL("./chaos-child.ts", import.meta.url).pathname;

/** The report of a run in a process of its own, and whether that process ended by itself and well. */
export type ChaosRun = { report: ChaosReport | null; exits: 0 | 1; errors: string };

export async function runChaos(order: ChaosOrder): Promise<ChaosRun> {
  const child = spawn(process.execPath, [program, JSON.stringify(order)], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const patience = setTimeout(() => child.kill("SIGKILL"), (order.seconds + 30) * 1000);
  const [output, errors]: [string[], string[]] = [[], []];
  child.stdout.on("data", (part) => output.push(String(part)));
  child.stderr.on("data", (part) => errors.push(String(part)));
  const code = await new Promise((resolve) => child.on("close", resolve));
  clearTimeout(patience);
  const line = output.join("").trim().split("\n").at(-1) ?? "";
  const report = line.startsWith("{") ? (JSON.parse(line) as ChaosReport) : null;
  return { report, exits: code === 0 ? 0 : 1, errors: errors.join("").slice(0, 2_000) };
}
