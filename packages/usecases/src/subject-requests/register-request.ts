import { newId } from "@prosvet/crypto";
import { type TenantTx, withTenant } from "@prosvet/db";
import {
  addDays,
  dayOf,
  isCalendarDay,
  longestDaysToAnswer,
  refusalToRegisterRequest,
  subjectRequestDeadline,
  subjectRequestKinds,
  subjectRequestWays,
} from "@prosvet/domain";
import { z } from "zod";
import { AppError, refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import { requireMember } from "../gate.ts";
import { findKept, idOfCode, noSuchRecipient } from "../recipients/index.ts";
import { takeNumber } from "../registers/index.ts";
import { insertRequest, readRequest, selectCalendar } from "./request-queries.ts";
import { type SubjectRequest, subjectRequestOf } from "./subject-request.ts";

export const RegisterSubjectRequest = z.strictObject({
  kind: z.enum(subjectRequestKinds),
  way: z.enum(subjectRequestWays),
  /** Left out for somebody of whom the centre holds nothing. */
  recipientId: z.uuid().optional(),
  /** The same, as it is typed from a paper. */
  recipientCode: z.string().trim().max(20).optional(),
  receivedOn: z.string().max(10).refine(isCalendarDay, "Дата записывается так: 2026-11-30."),
});
export type RegisterSubjectRequest = z.infer<typeof RegisterSubjectRequest>;

/**
 * Enters a request of somebody about their own data, with the last day to answer it by the production calendar (R12,
 * 152-ФЗ, статьи 14, 20, 21). Out: its line. Throws `not_found`, `refused`, `forbidden`.
 */
export async function registerSubjectRequest(
  ctx: Ctx,
  input: RegisterSubjectRequest,
): Promise<SubjectRequest> {
  requireMember(ctx, "head", "registrar");
  const { kind, way, receivedOn, ...who } = RegisterSubjectRequest.parse(input);
  const { actor, now } = ctx;
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const { timezone } = await readCentreIn(tx, now);
    const today = dayOf(now, timezone);
    refuse(refusalToRegisterRequest({ receivedOn, today }));
    const recipientId = await recipientOf(tx, ctx, who);
    const calendar = await selectCalendar(tx, receivedOn, addDays(receivedOn, longestDaysToAnswer));
    const [id, year] = [newId(), Number(receivedOn.slice(0, 4))];
    await insertRequest(tx, {
      ...{ id, year, number: await takeNumber(tx, "subject_requests", year), kind, way, receivedOn },
      recipientId,
      deadline: subjectRequestDeadline(kind, receivedOn, calendar),
      ...{ registeredAt: now, registeredBy: actor.membershipId },
      ...{ outcome: null, answeredOn: null, answeredBy: null, actId: null },
    });
    await writeAudit(tx, ctx, {
      action: "subject_requests.register",
      subject: { kind: "subject_request", id },
      facts: { kind, way },
    });
    const row = await readRequest(tx, id);
    if (!row) throw new Error("a request that was written is not there");
    return subjectRequestOf(row, today);
  });
}

type Who = Pick<RegisterSubjectRequest, "recipientId" | "recipientCode">;

/** Whose request it is: by id or by code, of who was merged the one who stayed; null when neither is said. */
async function recipientOf(
  tx: TenantTx,
  ctx: Ctx<Member>,
  { recipientId, recipientCode }: Who,
): Promise<string | null> {
  if (recipientId === undefined && !recipientCode) return null;
  const id = recipientId ?? (await idOfCode(tx, recipientCode ?? ""));
  const kept = id ? await findKept(tx, ctx, id) : null;
  if (!kept) throw recipientCode ? noSuchCode() : noSuchRecipient();
  return kept.row.id;
}

const noSuchCode = () => {
  const message = "Получателя с таким кодом нет. Проверьте код: в нём девять знаков, например K7M2-9QXD-4.";
  return new AppError("invalid", message, { detail: { errors: [{ path: "recipientCode", message }] } });
};
