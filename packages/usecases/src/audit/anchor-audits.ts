import { withQueues, withWorker } from "@prosvet/db";
import type { Ctx } from "../context.ts";
import { eachCentre } from "../each-centre.ts";
import { requireActor } from "../gate.ts";
import { selectCentresToAnchor } from "./anchor-queries.ts";
import type { AuditAnchor } from "./audit-anchors.ts";
import { readHead } from "./chain-queries.ts";

/**
 * Writes down outside the database where the chain of every centre ends now (R6). Without a place for it nothing is
 * done. Out: how many centres were read. A centre that cannot be read holds up no other, and ends the job with an error.
 */
export async function anchorAudits(ctx: Ctx): Promise<number> {
  requireActor(ctx, "worker");
  const { auditAnchors, db, now } = ctx;
  if (!auditAnchors) return 0;
  const anchors: AuditAnchor[] = [];
  const centres = await withQueues(db, async (tx) => selectCentresToAnchor(tx));
  const reading = eachCentre(centres, async (tenantId) => {
    const head = await withWorker(db, tenantId, (tx) => readHead(tx));
    if (!head) return 0;
    anchors.push({ tenantId, seq: head.seq, hash: head.hash, at: now });
    return 1;
  });
  try {
    return await reading;
  } finally {
    await auditAnchors.append(anchors);
  }
}
