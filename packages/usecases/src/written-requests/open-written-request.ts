import { open } from "@prosvet/crypto";
import { type TenantTx, withTenant } from "@prosvet/db";
import type { Limits, RecipientCategory, Topic } from "@prosvet/domain";
import { AppError } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { readCentreIn, readCentreKey, readTextsIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { ownConsultantOf, requireMember } from "../gate.ts";
import { answerDraftPlace, answerPlace, openRecipientKey, questionPlace } from "../recipients/index.ts";
import { type AnswerDraft, draftFrom } from "./answer-draft.ts";
import { selectAnswerMaterials } from "./answer-queries.ts";
import type { AnswerMaterial } from "./own-answer.ts";
import { type FoundRequest, hasEmail, readRequest, readSealedRequest } from "./written-request-queries.ts";
import { noSuchRequest, requestRowOf, type WrittenRequestRow } from "./written-request-row.ts";

const openAfterDays = 30;

export type OpenedRequest = {
  timezone: string;
  request: WrittenRequestRow;
  question: string | null;
  /** The words of the typical question that was chosen, null when none was or it is no longer on the list. */
  typicalQuestion: string | null;
  /** Where the answer goes: by a letter, or it waits for number and PIN. */
  delivery: "email" | "number_and_pin";
  /** The draft as it was saved last, or the usual answer with nothing in it. */
  draft: AnswerDraft;
  /** Which state of the draft this is: saving another says so. 0 is none. */
  version: number;
  draftedBy: string | null;
  answer: { text: string; answeredBy: string | null; materials: AnswerMaterial[] } | null;
};

/**
 * Shows what a written request asks and what has been written to it (R26). Every look is a line of the audit (R34); a
 * consultant sees the requests that are theirs to answer, and 30 days after they have. Throws `not_found`, `forbidden`.
 */
export async function openWrittenRequest(ctx: Ctx, id: string): Promise<OpenedRequest> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { actor, now } = ctx;
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const found = await readRequest(tx, id, ownConsultantOf(actor));
    const sealed = found && (await readSealedRequest(tx, id));
    if (!sealed) throw noSuchRequest();
    const { timezone, limits } = await readCentreIn(tx, now);
    const request = requestRowOf(found, now, timezone);
    if (actor.role === "consultant" && !isInHand(request, now)) throw outOfHand();
    await writeAudit(tx, ctx, { action: "written_requests.open", subject: { kind: "booking", id } });
    const key = await openRecipientKey(tx, await readCentreKey(tx, ctx.keyring), found.recipientId);
    const read = (value: string | null, place: string[]) =>
      key && value !== null ? open(key, value, place) : null;
    const [draft, answer] = [
      read(sealed.draftSealed, answerDraftPlace(tx.tenantId, id)),
      read(sealed.answerSealed, answerPlace(tx.tenantId, id)),
    ];
    const usual = usualDraft(found, limits);
    return {
      ...{ timezone, request, draftedBy: sealed.draftedBy, version: sealed.version ?? 0 },
      question: read(sealed.questionSealed, questionPlace(tx.tenantId, id)),
      typicalQuestion: await wordsOf(tx, found.typicalQuestion),
      delivery: (await hasEmail(tx, found.recipientId)) ? "email" : "number_and_pin",
      draft: (draft !== null && draftFrom(draft, usual)) || usual,
      answer:
        answer === null
          ? null
          : { text: answer, answeredBy: sealed.answeredBy, materials: await selectAnswerMaterials(tx, id) },
    };
  });
}

const outOfHand = () =>
  new AppError(
    "forbidden",
    "Вопрос виден консультанту, пока запрос открыт, и 30 дней после ответа. Обратитесь к руководителю центра.",
  );

const isInHand = ({ mayAnswer, answeredAt }: WrittenRequestRow, now: Date): boolean =>
  mayAnswer || (answeredAt !== null && now.getTime() <= answeredAt.getTime() + openAfterDays * 86_400_000);

async function wordsOf(tx: TenantTx, code: string | null): Promise<string | null> {
  if (code === null) return null;
  const { typicalQuestions } = await readTextsIn(tx);
  return typicalQuestions.find((question) => question.code === code)?.text ?? null;
}

/** What an answer most often is: consulting on the topic of the request, satisfied. */
const usualDraft = (found: FoundRequest, { durationMinutes }: Limits): AnswerDraft => ({
  ...{ text: "", kind: "content", content: "consulting", outcome: "satisfied", helpToChild: false },
  topics: found.topic === null ? [] : [found.topic as Topic],
  ...{ referredTo: [], refusalText: "", materialIds: [] },
  durationMinutes: durationMinutes.default,
  category: found.category as RecipientCategory,
  childAgeYears: found.childAgeYears ?? undefined,
});
