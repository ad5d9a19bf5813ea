import { asVerifiedTenant, withQueues, withWorker } from "@prosvet/db";
import { nextNoticeTry } from "@prosvet/domain";
import { type Ctx, contextOf } from "../context.ts";
import { requireActor } from "../gate.ts";
import { changeInvitation, selectDueInvitations } from "./invitation-queries.ts";
import type { Delivery, Post } from "./post.ts";
import type { Sent } from "./send-notices.ts";
import { type TakenInvitation, takeInvitation } from "./take-invitation.ts";

const most = 200;

/**
 * Sends the links by which the staff set their passwords: taken in a transaction, handed to the post outside any, then
 * marked, as notices are. Where to is forgotten as soon as it has left or is given up. Without a post they wait.
 */
export async function sendInvitations(ctx: Ctx, { email }: Pick<Post, "email">): Promise<Sent> {
  requireActor(ctx, "worker");
  const tally: Sent = { sent: 0, unsent: 0 };
  if (!email) return tally;
  for (const due of await withQueues(ctx.db, (tx) => selectDueInvitations(tx, ctx.clock(), most))) {
    const taken = await takeInvitation(contextOf(ctx, ctx.actor), due);
    if (!taken) continue;
    const delivery = await email(taken.letter);
    await mark(ctx, taken, delivery);
    if (delivery === "delivered") tally.sent++;
    else tally.unsent++;
    if (delivery !== "delivered" && delivery.trouble === "post") break;
  }
  return tally;
}

const mark = (ctx: Ctx, { id, tenantId, attempts }: TakenInvitation, delivery: Delivery) =>
  withWorker(ctx.db, asVerifiedTenant(tenantId), async (tx) => {
    const now = ctx.clock();
    if (delivery === "delivered") {
      const left = { sentAt: now, address: null, lastFailure: null, claimedUntil: null };
      await changeInvitation(tx, id, left);
      return;
    }
    const again = delivery.trouble === "address" ? null : nextNoticeTry(attempts, now);
    await changeInvitation(tx, id, {
      ...{ lastFailure: delivery.code, claimedUntil: null },
      ...(again ? { sendAfter: again } : { failedAt: now, address: null }),
    });
  });
