import { withQueues } from "@prosvet/db";
import type { Ctx } from "../context.ts";
import { requireActor } from "../gate.ts";
import { readLongestDue } from "./outbox-queries.ts";

/**
 * For how many seconds the notice that waits longest could have left, over all centres; 0 when nothing is due. It grows
 * while the post does not answer or the worker stands still (R42). Throws `forbidden`.
 */
export async function longestWaitOfNotices(ctx: Ctx): Promise<number> {
  requireActor(ctx, "worker");
  const since = await withQueues(ctx.db, (tx) => readLongestDue(tx, ctx.now));
  return since ? (ctx.now.getTime() - since.getTime()) / 1000 : 0;
}
