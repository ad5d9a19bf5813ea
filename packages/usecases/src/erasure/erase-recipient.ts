import { newId } from "@prosvet/crypto";
import { type TenantTx, withTenant } from "@prosvet/db";
import { dayOf, erasureGrounds, isCalendarDay, refusalToErase } from "@prosvet/domain";
import { z } from "zod";
import { refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { findKept, noSuchRecipient } from "../recipients/index.ts";
import { takeNumber } from "../registers/index.ts";
import { insertAct } from "./act-queries.ts";
import { destroy } from "./destroy.ts";
import { type DestructionAct, readActById } from "./destruction-act.ts";
import { lockGroup, selectTouched } from "./touched-queries.ts";

export const EraseRecipient = z.strictObject({
  id: z.uuid(),
  /** The recipient's code, typed anew: it cannot be undone. */
  code: z.string().max(20),
  ground: z.enum(erasureGrounds).exclude(["term_ended"]),
  requestNumber: z.string().trim().min(1).max(50).optional(),
  requestDate: z.string().max(10).refine(isCalendarDay, "Дата записывается так: 2026-11-30.").optional(),
});
export type EraseRecipient = z.infer<typeof EraseRecipient>;

/**
 * Destroys who a recipient is, with everybody who was merged into them (R12, 152-ФЗ): keys, identity, what is sealed in
 * bookings, services, answers and ratings, scans with their files, notices that wait. The lines of the journals stay
 * under their code. Out: the act of it. Throws `not_found`, `refused` for another code and for the second time.
 */
export async function eraseRecipient(ctx: Ctx, input: EraseRecipient): Promise<DestructionAct> {
  requireMember(ctx, "head");
  const { id, code, ...asked } = EraseRecipient.parse(input);
  const { actor, now } = ctx;
  const done = await withTenant(ctx.db, actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, now);
    const kept = await findKept(tx, ctx, id);
    if (!kept) throw noSuchRecipient();
    const group = await lockGroup(tx, kept.row.id);
    const own = group.find((one) => one.id === kept.row.id);
    if (!own) throw noSuchRecipient();
    refuse(refusalToErase({ ...own, typedCode: code }));
    const touched = await selectTouched(
      tx,
      group.map((one) => one.id),
    );
    const { counts, files } = await destroy(tx, touched, now);
    const year = Number(dayOf(now, timezone).slice(0, 4));
    const number = await takeNumber(tx, "destruction_acts", year);
    const actId = newId();
    await insertAct(tx, {
      ...{ id: actId, year, number, recipientId: own.id, recipientCode: own.code, ground: asked.ground },
      ...{ requestNumber: asked.requestNumber ?? null, requestDate: asked.requestDate ?? null },
      ...{ destroyed: counts, logSubjects: touched.all, destroyedAt: now, destroyedBy: actor.membershipId },
    });
    await writeAudit(tx, ctx, {
      action: "recipients.erase",
      subject: { kind: "recipient", id: own.id },
      facts: { ground: asked.ground, act: actId, ...counts },
    });
    return { act: await actOf(tx, actId, timezone), files };
  });
  await removeFiles(ctx, actor.tenantId, done.files);
  return done.act;
}

async function actOf(tx: TenantTx, id: string, timezone: string): Promise<DestructionAct> {
  const act = await readActById(tx, id, timezone);
  if (!act) throw new Error("the act was not written");
  return act;
}

/** Files go after the commit; one that cannot be removed now is by the job that looks for files without a row. */
async function removeFiles({ files }: Ctx, tenantId: string, names: string[]): Promise<void> {
  for (const name of names) await files?.store.remove(tenantId, name).catch(() => {});
}
