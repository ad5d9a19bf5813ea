import { newId, seal } from "@prosvet/crypto";
import { type TenantTx, withTenant } from "@prosvet/db";
import { addDays, type BookingState, dayOf, endOfDay, refusalToAnswer } from "@prosvet/domain";
import { z } from "zod";
import { AppError, refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { type OwnCentre, readCentreIn, readCentreKey } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import { ownConsultantOf, requireMember } from "../gate.ts";
import { takeKey } from "../idempotency/index.ts";
import { selectOfferedIds } from "../materials/index.ts";
import { queueNotice } from "../notifications/index.ts";
import { answerPlace, openRecipientKey } from "../recipients/index.ts";
import { enterLine } from "../services/index.ts";
import { AnswerDraft } from "./answer-draft.ts";
import { giveAnswer, insertAnswerMaterials, readAnswerLine } from "./answer-queries.ts";
import { lineOfAnswer } from "./line-of-answer.ts";
import { keyDestroyed, savedElsewhere } from "./save-answer-draft.ts";
import { hasEmail, readRequest } from "./written-request-queries.ts";
import { noSuchRequest } from "./written-request-row.ts";

export const AnswerWrittenRequest = z.strictObject({
  id: z.uuid(),
  /** The version of the draft that becomes the answer: 0 when none was saved. */
  version: z.int().min(0).max(1_000_000_000),
  answer: AnswerDraft,
});
export type AnswerWrittenRequest = z.infer<typeof AnswerWrittenRequest>;

export type GivenAnswer = {
  timezone: string;
  /** Its line in the journal of services. */
  service: { year: number; number: number };
  answeredAt: Date;
  delivery: "email" | "number_and_pin";
};

const letterDays = 14;

/**
 * Answers a written request (R26, R46), in one transaction: the answer sealed, its line in the journal with the next
 * number, the booking done, the letter queued for who left an address. Out: the line; a second call with the same key and
 * body gives the same one. Throws `refused` with the requirement, `invalid`, `conflict`, `key_reused`, `not_found`.
 */
export async function answerWrittenRequest(
  ctx: Ctx,
  input: AnswerWrittenRequest,
  key: string,
): Promise<GivenAnswer> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { actor, now } = ctx;
  const { id } = input;
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const centre = await readCentreIn(tx, now);
    const found = await readRequest(tx, id, ownConsultantOf(actor));
    if (!found) throw noSuchRequest();
    const earlier = await takeKey(tx, ctx, { scope: "written_answers", key, body: input, subjectId: id });
    const isByEmail = await hasEmail(tx, found.recipientId);
    if (!earlier) await answer(tx, ctx, centre, input, { ...found, isByEmail });
    const line = await readAnswerLine(tx, id);
    if (!line?.answeredAt) throw new AppError("conflict", "Ответ не сохранился. Отправьте его ещё раз.");
    const { number, year, answeredAt } = line;
    const delivery = isByEmail ? "email" : "number_and_pin";
    return { timezone: centre.timezone, service: { year, number }, answeredAt, delivery };
  });
}

type Asked = {
  state: string;
  consultantId: string | null;
  channel: string;
  participants: number;
  recipientId: string;
  isByEmail: boolean;
};

async function answer(
  tx: TenantTx,
  ctx: Ctx<Member>,
  centre: OwnCentre,
  { id, version, answer: given }: AnswerWrittenRequest,
  asked: Asked,
): Promise<void> {
  const { now, actor } = ctx;
  const { consultantId } = asked;
  refuse(refusalToAnswer({ state: asked.state as BookingState, consultantId }, given));
  const text = requireText(given.text);
  const materialIds = await requireOffered(tx, given.materialIds);
  const key = await openRecipientKey(tx, await readCentreKey(tx, ctx.keyring), asked.recipientId);
  if (!key) throw keyDestroyed();
  const serviceId = newId();
  await enterLine(tx, ctx, centre, serviceId, lineOfAnswer(id, given, asked, now));
  const answerSealed = seal(key, text, answerPlace(tx.tenantId, id));
  const row = { bookingId: id, answerSealed, answeredAt: now, answeredBy: actor.membershipId, serviceId };
  if (!(await giveAnswer(tx, version, row))) throw savedElsewhere();
  await insertAnswerMaterials(tx, id, materialIds);
  if (asked.isByEmail) {
    const expiresAt = endOfDay(addDays(dayOf(now, centre.timezone), letterDays), centre.timezone);
    await queueNotice(tx, { bookingId: id, kind: "written_answer", version: 1, now, expiresAt });
  }
  await writeAudit(tx, ctx, {
    action: "written_requests.answer",
    subject: { kind: "booking", id },
    facts: { materials: materialIds.length, byEmail: asked.isByEmail },
  });
}

function requireText(text: string): string {
  const written = text.trim();
  if (written.length > 0) return written;
  throw new AppError("invalid", "Напишите ответ.", {
    detail: { errors: [{ path: "answer.text", message: "Напишите ответ." }] },
  });
}

async function requireOffered(tx: TenantTx, ids: string[]): Promise<string[]> {
  const wanted = [...new Set(ids)];
  const offered = await selectOfferedIds(tx, wanted);
  if (offered.length === wanted.length) return wanted;
  throw new AppError("invalid", "Одного из материалов в библиотеке уже нет. Уберите его из ответа.", {
    detail: { errors: [{ path: "answer.materialIds", message: "Материала в библиотеке уже нет." }] },
  });
}
