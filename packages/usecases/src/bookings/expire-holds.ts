import { type TenantId, withQueues, withWorker } from "@prosvet/db";
import type { Ctx, Worker } from "../context.ts";
import { eachCentre } from "../each-centre.ts";
import { requireActor } from "../gate.ts";
import { forgetSlots } from "../schedule/index.ts";
import { deleteHoldsRunOut, selectCentresWithHoldsRunOut } from "./overdue-queries.ts";

/**
 * Lets go of times whose hold ran out, in every centre that has one. Such a hold is in nobody's way already; this only sweeps.
 * An offer whose hold is swept is ended by `offerFreedSlots`. Out: how many rows are gone.
 */
export async function expireHolds(ctx: Ctx<Worker>): Promise<{ holds: number }> {
  requireActor(ctx, "worker");
  const centres = await withQueues(ctx.db, (tx) => selectCentresWithHoldsRunOut(tx, ctx.now));
  return { holds: await eachCentre(centres, (tenantId) => expireIn(ctx, tenantId)) };
}

async function expireIn(ctx: Ctx<Worker>, tenantId: TenantId): Promise<number> {
  const gone = await withWorker(ctx.db, tenantId, (tx) => deleteHoldsRunOut(tx, ctx.now));
  if (gone > 0) forgetSlots(ctx.db, tenantId);
  return gone;
}
