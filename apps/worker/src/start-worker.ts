import { listenFor } from "@prosvet/db";
import { contextOf, type Deps, forgetStale, recomputeCounts } from "@prosvet/usecases";
import { run } from "graphile-worker";
import { quiet } from "./quiet-logger.ts";

/** Every minute what a lost wake-up left behind, every hour what is to be forgotten. */
const crontab = [
  "* * * * * count_services ?jobKey=count_services",
  "17 * * * * forget_stale ?jobKey=forget_stale",
];

export type RunningWorker = { stop(): Promise<void>; finished: Promise<void> };

/** Runs the jobs as the worker's role until stopped. A commit that records a service wakes the counting at once. */
export async function startWorker(deps: Deps, workerUrl: string): Promise<RunningWorker> {
  const ctx = () => contextOf(deps, { kind: "worker" } as const);
  const runner = await run({
    connectionString: workerUrl,
    logger: quiet,
    concurrency: 2,
    noHandleSignals: true,
    crontab: crontab.join("\n"),
    taskList: {
      count_services: async () => {
        await recomputeCounts(ctx());
      },
      forget_stale: () => forgetStale(ctx()),
    },
  });
  const wake = () => void runner.addJob("count_services", {}, { jobKey: "count_services" }).catch(() => {});
  const stopListening = await listenFor(workerUrl, "prosvet_rollups", wake);
  return {
    finished: runner.promise,
    async stop() {
      await stopListening();
      await runner.stop();
    },
  };
}
