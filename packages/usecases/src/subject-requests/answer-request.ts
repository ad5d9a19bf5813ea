import { type TenantTx, withTenant } from "@prosvet/db";
import {
  dayOf,
  isCalendarDay,
  refusalToAnswerRequest,
  type SubjectRequestOutcome,
  subjectRequestOutcomes,
} from "@prosvet/domain";
import { z } from "zod";
import { notFound, refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import { requireMember } from "../gate.ts";
import { lockRequest, readErased, readRequest, updateAnswer } from "./request-queries.ts";
import { type SubjectRequest, subjectRequestOf } from "./subject-request.ts";

export const AnswerSubjectRequest = z.strictObject({
  id: z.uuid(),
  outcome: z.enum(subjectRequestOutcomes),
  /** Today when it is left out. */
  answeredOn: z.string().max(10).refine(isCalendarDay, "Дата записывается так: 2026-11-30.").optional(),
});
export type AnswerSubjectRequest = z.infer<typeof AnswerSubjectRequest>;

/** Says what was answered to a request about somebody's data, and when (R12). Throws `not_found`, `refused`, `forbidden`. */
export async function answerSubjectRequest(ctx: Ctx, input: AnswerSubjectRequest): Promise<SubjectRequest> {
  requireMember(ctx, "head", "registrar");
  const { id, outcome, answeredOn } = AnswerSubjectRequest.parse(input);
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, ctx.now);
    const today = dayOf(ctx.now, timezone);
    await answerIn(tx, ctx, { id, outcome, today, answeredOn: answeredOn ?? today });
    const row = await readRequest(tx, id);
    if (!row) throw noSuchRequest();
    return subjectRequestOf(row, today);
  });
}

type Answer = {
  id: string;
  outcome: SubjectRequestOutcome;
  today: string;
  answeredOn: string;
  /** The act by which the data were destroyed. */
  actId?: string;
};

/** A request of one of some recipients, held until the commit. Out: «12/2026» and its day. Throws `not_found`. */
export async function holdRequestOf(
  tx: TenantTx,
  id: string,
  recipientIds: readonly string[],
): Promise<{ requestNumber: string; requestDate: string }> {
  const found = await lockRequest(tx, id);
  if (!found?.recipientId || !recipientIds.includes(found.recipientId)) throw noSuchRequest();
  return { requestNumber: `${found.number}/${found.year}`, requestDate: found.receivedOn };
}

/** The same as `answerSubjectRequest` in a transaction that is under way. */
export async function answerIn(
  tx: TenantTx,
  ctx: Ctx<Member>,
  { id, outcome, today, answeredOn, actId }: Answer,
): Promise<void> {
  const found = await lockRequest(tx, id);
  if (!found) throw noSuchRequest();
  const { recipientId, receivedOn } = found;
  refuse(
    refusalToAnswerRequest({
      ...{ receivedOn, answeredOn, today, outcome, answered: found.outcome },
      isErased: recipientId === null ? null : await readErased(tx, recipientId),
    }),
  );
  const answeredBy = ctx.actor.membershipId;
  await updateAnswer(tx, id, { outcome, answeredOn, answeredBy, actId: actId ?? null });
  await writeAudit(tx, ctx, {
    action: "subject_requests.answer",
    subject: { kind: "subject_request", id },
    facts: { kind: found.kind, outcome },
  });
}

const noSuchRequest = () => notFound("Такого обращения нет. Обновите страницу.");
