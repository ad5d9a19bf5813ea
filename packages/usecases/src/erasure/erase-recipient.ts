import { newId } from "@prosvet/crypto";
import { type TenantTx, withTenant } from "@prosvet/db";
import { dayOf, erasureGrounds, isCalendarDay, refusalToErase } from "@prosvet/domain";
import { z } from "zod";
import { refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { takeBackOfficial } from "../exports/index.ts";
import { requireMember } from "../gate.ts";
import { findKept, noSuchRecipient } from "../recipients/index.ts";
import { takeNumber } from "../registers/index.ts";
import { selectHeld } from "../retention-holds/index.ts";
import { answerIn, holdRequestOf } from "../subject-requests/index.ts";
import { insertAct } from "./act-queries.ts";
import { destroy } from "./destroy.ts";
import { type DestructionAct, readActById } from "./destruction-act.ts";
import { removeFiles } from "./remove-files.ts";
import { lockGroup, selectTouched } from "./touched-queries.ts";

export const EraseRecipient = z.strictObject({
  id: z.uuid(),
  /** The recipient's code, typed anew: it cannot be undone. */
  code: z.string().max(20),
  ground: z.enum(erasureGrounds).exclude(["term_ended"]),
  requestNumber: z.string().trim().min(1).max(50).optional(),
  requestDate: z.string().max(10).refine(isCalendarDay, "Дата записывается так: 2026-11-30.").optional(),
  /** The open request of this recipient that it answers: its number and day stand in the act. */
  subjectRequestId: z.uuid().optional(),
});
export type EraseRecipient = z.infer<typeof EraseRecipient>;

/**
 * Destroys who a recipient is, with everybody who was merged into them (R12, 152-ФЗ): keys, identity, what is sealed in
 * bookings, services, answers and ratings, scans with their files, notices that wait, documents with names that lie ready.
 * The lines of the journals stay under their code. Out: the act of it. Throws `not_found`, `refused` for another code,
 * for the second time and while it is put off.
 */
export async function eraseRecipient(ctx: Ctx, input: EraseRecipient): Promise<DestructionAct> {
  requireMember(ctx, "head");
  const { id, code, subjectRequestId, ...asked } = EraseRecipient.parse(input);
  const { actor, now } = ctx;
  const done = await withTenant(ctx.db, actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, now);
    const kept = await findKept(tx, ctx, id);
    if (!kept) throw noSuchRecipient();
    const group = await lockGroup(tx, kept.row.id);
    const own = group.find((one) => one.id === kept.row.id);
    if (!own) throw noSuchRecipient();
    const ids = group.map((one) => one.id);
    refuse(refusalToErase({ ...own, typedCode: code, isHeld: (await selectHeld(tx, ids)).size > 0 }));
    const request = subjectRequestId ? await holdRequestOf(tx, subjectRequestId, ids) : asked;
    const { requestNumber = null, requestDate = null } = request;
    const touched = await selectTouched(tx, ids);
    const { counts, files } = await destroy(tx, touched, now);
    const documents = await takeBackOfficial(tx, ctx);
    const today = dayOf(now, timezone);
    const year = Number(today.slice(0, 4));
    const number = await takeNumber(tx, "destruction_acts", year);
    const actId = newId();
    await insertAct(tx, {
      ...{ id: actId, year, number, recipientId: own.id, recipientCode: own.code, ground: asked.ground },
      ...{ requestNumber, requestDate },
      ...{ destroyed: counts, logSubjects: touched.all, destroyedAt: now, destroyedBy: actor.membershipId },
    });
    await writeAudit(tx, ctx, {
      action: "recipients.erase",
      subject: { kind: "recipient", id: own.id },
      facts: { ground: asked.ground, act: actId, ...counts },
    });
    if (subjectRequestId) {
      const answer = { id: subjectRequestId, outcome: "erased", today, answeredOn: today, actId } as const;
      await answerIn(tx, ctx, answer);
    }
    return { act: await actOf(tx, actId, timezone), files: [...files, ...documents] };
  });
  await removeFiles(ctx, actor.tenantId, done.files);
  return done.act;
}

async function actOf(tx: TenantTx, id: string, timezone: string): Promise<DestructionAct> {
  const act = await readActById(tx, id, timezone);
  if (!act) throw new Error("the act was not written");
  return act;
}
