import { newId } from "@prosvet/crypto";
import { declareRetention, type TenantId, withQueues, withWorker } from "@prosvet/db";
import { dayOf, retentionOf } from "@prosvet/domain";
import { writeAudit } from "../audit/index.ts";
import { type OwnCentre, readCentreIn, selectTenantIds } from "../centres/index.ts";
import type { Ctx, Worker } from "../context.ts";
import { eachCentre } from "../each-centre.ts";
import { destroy, lockGroup, removeFiles, selectTouched } from "../erasure/index.ts";
import { takeBackOfficial } from "../exports/index.ts";
import { requireActor } from "../gate.ts";
import { selectHeld } from "../retention-holds/index.ts";
import { actOfTerms } from "./act-of-terms.ts";
import { destroyEnded } from "./destroy-ended.ts";
import { insertDestruction } from "./destruction-queries.ts";
import { endedTerms } from "./ended-terms.ts";
import { keptOfRecipients } from "./kept-of-recipients.ts";

/**
 * Destroys what is past its term in every centre, each recipient in a transaction of their own, and makes an act of it
 * (R12, абз. 8). Whoever is held stays. Repeating it destroys nothing; what a lost run has destroyed is in the act of the
 * next one. Out: of how many recipients something was destroyed.
 */
export async function destroyPastTerms(ctx: Ctx<Worker>): Promise<{ destroyed: number }> {
  requireActor(ctx, "worker");
  const centres = await withQueues(ctx.db, async (tx) => selectTenantIds(tx));
  return { destroyed: await eachCentre(centres, (tenantId) => destroyIn(ctx, tenantId)) };
}

async function destroyIn(ctx: Ctx<Worker>, tenantId: TenantId): Promise<number> {
  const centre = await withWorker(ctx.db, tenantId, (tx) => readCentreIn(tx, ctx.now));
  const today = dayOf(ctx.now, centre.timezone);
  const read = <T>(run: Parameters<typeof withWorker<T>>[2]) => withWorker(ctx.db, tenantId, run);
  let destroyed = 0;
  for await (const batch of endedTerms(read, centre, today)) {
    for (const { id } of batch) if (await destroyOne(ctx, centre, { id, today })) destroyed++;
  }
  await actOfTerms(ctx, centre, today);
  return destroyed;
}

/** Looks at everything again under the lock: since the list was made they may have come back, or been held. */
async function destroyOne(
  ctx: Ctx<Worker>,
  centre: OwnCentre,
  { id, today }: { id: string; today: string },
): Promise<boolean> {
  const files = await withWorker(ctx.db, centre.tenantId, async (tx) => {
    const group = await lockGroup(tx, id);
    const ids = group.map((one) => one.id);
    const own = group.find((one) => one.id === id);
    if (!own || own.erasedAt !== null || (await selectHeld(tx, ids)).size > 0) return null;
    const kept = (await keptOfRecipients(tx, [id], centre.timezone)).get(id);
    const terms = kept && retentionOf(kept, centre.limits, today);
    if (!kept || !terms) return null;
    await declareRetention(tx);
    const touched = await selectTouched(tx, ids);
    const { kinds, isWhole } = terms;
    const { lastContact } = kept;
    const gone = isWhole
      ? await destroy(tx, touched, ctx.now)
      : await destroyEnded(tx, centre, { ids, kinds, lastContact, today });
    const documents = await takeBackOfficial(tx, ctx);
    await insertDestruction(tx, {
      ...{ id: newId(), recipientId: id, destroyed: gone.counts, logSubjects: touched.all },
      ...{ destroyedAt: ctx.now, actId: null },
    });
    await writeAudit(tx, ctx, {
      action: "retention.destroy",
      subject: { kind: "recipient", id },
      facts: { kinds, whole: isWhole, ...gone.counts },
    });
    return [...gone.files, ...documents];
  });
  if (files) await removeFiles(ctx, centre.tenantId, files);
  return files !== null;
}
