import {
  asVerifiedTenant,
  ConnectionLost,
  DatabaseError,
  PoolExhausted,
  withQueues,
  withWorker,
} from "@prosvet/db";
import { nextNoticeTry } from "@prosvet/domain";
import { type Ctx, contextOf } from "../context.ts";
import { requireActor } from "../gate.ts";
import { stampLetter } from "./letter-scene-queries.ts";
import { type DueNotice, markSent, markUnsent, selectDue } from "./outbox-queries.ts";
import type { Delivery, Post } from "./post.ts";
import { takeNotice } from "./take-notice.ts";
import type { Taken } from "./taken.ts";

const most = 1000;
const lanes = 4;

export type Sent = { sent: number; unsent: number };

/**
 * Sends what is due in all centres (R42): each notice is taken in a transaction that looks again whether it holds, then
 * handed to the post outside any transaction, then marked. Several programs may run it at once: a notice is in one hand
 * only. One whose program died before the mark is sent once more, under the same id. Without a post everything waits.
 *
 * What cannot be sent is tried every five minutes for four hours; an address that is refused for good is not tried again.
 * When the post itself does not answer, the run ends: the others wait untried. A notice that the database or a fault of
 * ours stops holds up no other; at the end one error says how many and with which codes, and names nobody.
 */
export async function sendNotices(ctx: Ctx, post: Post): Promise<Sent> {
  requireActor(ctx, "worker");
  const tally: Tally = { sent: 0, unsent: 0, faults: [], closed: false };
  if (!post.email && post.sms.size === 0) return tally;
  const due = (await withQueues(ctx.db, (tx) => selectDue(tx, ctx.clock(), most))).values();
  await Promise.all(Array.from({ length: lanes }, () => lane(ctx, post, due, tally)));
  const { sent, unsent, faults } = tally;
  if (faults.length === 0) return { sent, unsent };
  throw new Error(`${faults.length} notices were not looked at: ${[...new Set(faults)].sort().join(", ")}`);
}

type Tally = Sent & { faults: string[]; closed: boolean };

async function lane(ctx: Ctx, post: Post, due: Iterator<DueNotice>, tally: Tally): Promise<void> {
  for (let next = due.next(); !next.done && !tally.closed; next = due.next()) {
    try {
      await sendOne(ctx, post, next.value, tally);
    } catch (error) {
      if (isUnreachable(error)) tally.closed = true;
      tally.faults.push(codeOf(error));
    }
  }
}

async function sendOne(ctx: Ctx, post: Post, due: DueNotice, tally: Tally): Promise<void> {
  // Each at its own moment: a claim is counted from when it was made.
  const taken = await takeNotice(contextOf(ctx, ctx.actor), post, due);
  if (!taken) return;
  const delivery = await taken.parcel.send();
  await mark(ctx, taken, delivery);
  if (delivery === "delivered") tally.sent++;
  else tally.unsent++;
  if (delivery !== "delivered" && delivery.trouble === "post") tally.closed = true;
}

const mark = (
  ctx: Ctx,
  { id, tenantId, attempts, parcel, letterId }: Taken,
  delivery: Delivery,
): Promise<unknown> =>
  persistently(() =>
    withWorker(ctx.db, asVerifiedTenant(tenantId), async (tx) => {
      const now = ctx.clock();
      if (delivery === "delivered") {
        await markSent(tx, id, now, parcel.way);
        return letterId && stampLetter(tx, letterId, now);
      }
      const again = delivery.trouble === "address" ? null : nextNoticeTry(attempts, now);
      return markUnsent(tx, id, delivery.code, again, now);
    }),
  );

const pauses = [200, 1_000, 5_000];

/** What has left must be marked as left: a lost connection is worth some waiting. */
async function persistently<T>(run: () => Promise<T>): Promise<T> {
  for (const pause of pauses) {
    try {
      return await run();
    } catch (error) {
      if (!isUnreachable(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
  return run();
}

const isUnreachable = (error: unknown) => error instanceof ConnectionLost || error instanceof PoolExhausted;

function codeOf(error: unknown): string {
  if (error instanceof DatabaseError) return error.sqlstate;
  return error instanceof Error ? error.name : "unknown";
}
