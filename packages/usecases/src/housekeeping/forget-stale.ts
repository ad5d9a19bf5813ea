import { asVerifiedTenant, withQueues, withWorker } from "@prosvet/db";
import { selectTenantIds } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireActor } from "../gate.ts";
import { deleteEndedBefore, forgetExpiredAddresses } from "../sending/index.ts";
import { deleteDraftsBefore } from "../services/index.ts";
import { deleteAllowancesBefore, deleteKeysBefore } from "./housekeeping-queries.ts";

const hour = 3_600_000;

/** How long what only guards against abuse and double sending is kept. */
export const keptHours = {
  allowances: 24,
  idempotencyKeys: 48,
  serviceDrafts: 30 * 24,
  notices: 30 * 24,
} as const;

/**
 * Forgets counted addresses after a day, keys of requests after two, drafts of services and notices that have left or
 * never will after thirty (R12), and addresses of letters that waited for a post longer than they may (R32).
 */
export async function forgetStale(ctx: Ctx): Promise<void> {
  requireActor(ctx, "worker");
  const before = (hours: number) => new Date(ctx.now.getTime() - hours * hour);
  await withQueues(ctx.db, async (tx) => deleteAllowancesBefore(tx, before(keptHours.allowances)));
  for (const { id } of await withQueues(ctx.db, async (tx) => selectTenantIds(tx))) {
    await withWorker(ctx.db, asVerifiedTenant(id), async (tx) => {
      await deleteKeysBefore(tx, before(keptHours.idempotencyKeys));
      await deleteDraftsBefore(tx, before(keptHours.serviceDrafts));
      await forgetExpiredAddresses(tx, ctx.now);
      await deleteEndedBefore(tx, before(keptHours.notices));
    });
  }
}
