import { listenFor } from "@prosvet/db";
import {
  anchorAudits,
  contextOf,
  type Deps,
  destroyPastTerms,
  expireHolds,
  forgetExports,
  forgetImports,
  forgetStale,
  makeExports,
  makeImports,
  markOverdue,
  offerFreedSlots,
  type Post,
  recomputeCounts,
  removeLostFiles,
  sendInvitations,
  sendNotices,
} from "@prosvet/usecases";
import { run } from "graphile-worker";
import { writeExport } from "./exports/write-export.ts";
import { workbooks } from "./imports/workbooks.ts";
import { quiet } from "./quiet-logger.ts";

/** Every minute what a lost wake-up left behind, every hour what is to be forgotten, every night lost files. */
const crontab = [
  "* * * * * count_services ?jobKey=count_services",
  "* * * * * send_notices ?jobKey=send_notices",
  "* * * * * send_invitations ?jobKey=send_invitations",
  "* * * * * offer_slots ?jobKey=offer_slots",
  "* * * * * expire_holds ?jobKey=expire_holds",
  // One after another: a long document leaves the other hand free for what cannot wait.
  "* * * * * make_exports ?jobKey=make_exports&queue=exports",
  "* * * * * make_imports ?jobKey=make_imports&queue=exports",
  "7 * * * * mark_overdue ?jobKey=mark_overdue",
  "27 * * * * anchor_audits ?jobKey=anchor_audits",
  "17 * * * * forget_stale ?jobKey=forget_stale",
  "47 * * * * forget_exports ?jobKey=forget_exports",
  "57 * * * * forget_imports ?jobKey=forget_imports",
  "37 4 * * * remove_lost_files ?jobKey=remove_lost_files",
  // At night, and after the other jobs of it: what is past its term is destroyed one recipient after another.
  "7 2 * * * destroy_past_terms ?jobKey=destroy_past_terms&queue=retention",
];

export type RunningWorker = { stop(): Promise<void>; finished: Promise<void> };

const soonMs = 20_000;

const nothing: Post = { email: null, sms: new Map() };

/**
 * Runs the jobs as the worker's role until stopped. A commit that records a service wakes the counting at once, one that
 * queues a notice wakes the sending, one that may free a time wakes the offering, one that asks for a document wakes the making; without a post notices wait.
 */
export async function startWorker(
  deps: Deps,
  workerUrl: string,
  post: Post = nothing,
): Promise<RunningWorker> {
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
      send_notices: async () => {
        await sendNotices(ctx(), post);
      },
      send_invitations: async () => {
        await sendInvitations(ctx(), post);
      },
      offer_slots: async () => {
        await offerFreedSlots(ctx());
      },
      expire_holds: async () => {
        await expireHolds(ctx());
      },
      mark_overdue: async () => {
        await markOverdue(ctx());
      },
      anchor_audits: async () => {
        await anchorAudits(ctx());
      },
      make_exports: async () => {
        await makeExports(ctx(), writeExport);
      },
      forget_exports: async () => {
        await forgetExports(ctx());
      },
      make_imports: async () => {
        await makeImports(ctx(), workbooks);
      },
      forget_imports: async () => {
        await forgetImports(ctx());
      },
      forget_stale: () => forgetStale(ctx()),
      destroy_past_terms: async () => {
        await destroyPastTerms(ctx());
      },
      remove_lost_files: async () => {
        await removeLostFiles(ctx());
      },
    },
  });
  const wake = (job: string) => () => void runner.addJob(job, {}, { jobKey: job }).catch(() => {});
  // Some notices are held back for the seconds in which an action can be taken back.
  const later = (job: string) => {
    const runAt = new Date(deps.clock().getTime() + soonMs);
    runner.addJob(job, {}, { jobKey: `${job} soon`, runAt }).catch(() => {});
  };
  const stops = await Promise.all([
    listenFor(workerUrl, "prosvet_rollups", wake("count_services")),
    listenFor(workerUrl, "prosvet_notices", () => {
      wake("send_notices")();
      later("send_notices");
    }),
    listenFor(workerUrl, "prosvet_invitations", wake("send_invitations")),
    listenFor(workerUrl, "prosvet_offers", wake("offer_slots")),
    listenFor(workerUrl, "prosvet_exports", () => {
      runner.addJob("make_exports", {}, { jobKey: "make_exports", queueName: "exports" }).catch(() => {});
    }),
    listenFor(workerUrl, "prosvet_imports", () => {
      runner.addJob("make_imports", {}, { jobKey: "make_imports", queueName: "exports" }).catch(() => {});
    }),
  ]);
  return {
    finished: runner.promise,
    async stop() {
      await Promise.all(stops.map((stopListening) => stopListening()));
      await runner.stop();
    },
  };
}
