import { withQueues } from "@prosvet/db";
import type { Ctx, Worker } from "../context.ts";
import { eachCentre } from "../each-centre.ts";
import { requireActor } from "../gate.ts";
import { offerInCentre } from "./offer-in-centre.ts";
import { selectCentresWithWaiters } from "./waiting-queries.ts";

/**
 * Offers free times to those who wait, in every centre where somebody does: by deadline, then by how long they wait, the
 * earliest that suits each (R36, п. 20, абз. 23). Offers that ran out are ended first. Repeating it changes nothing.
 * Out: how many offers were made.
 */
export async function offerFreedSlots(ctx: Ctx<Worker>): Promise<{ offered: number }> {
  requireActor(ctx, "worker");
  const centres = await withQueues(ctx.db, async (tx) => selectCentresWithWaiters(tx));
  return { offered: await eachCentre(centres, (tenantId) => offerInCentre(ctx, tenantId)) };
}
