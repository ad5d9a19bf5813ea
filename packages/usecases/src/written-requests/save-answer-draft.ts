import { open, seal } from "@prosvet/crypto";
import { type TenantTx, withTenant } from "@prosvet/db";
import type { BookingState } from "@prosvet/domain";
import { refusalToDraftAnswer } from "@prosvet/domain";
import { z } from "zod";
import { AppError, refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { readCentreKey } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { ownConsultantOf, requireMember } from "../gate.ts";
import { answerDraftPlace, openRecipientKey } from "../recipients/index.ts";
import { AnswerDraft } from "./answer-draft.ts";
import { insertDraft, updateDraft } from "./answer-queries.ts";
import { readRequest, readSealedRequest } from "./written-request-queries.ts";
import { noSuchRequest } from "./written-request-row.ts";

export const SaveAnswerDraft = z.strictObject({
  id: z.uuid(),
  /** The version that this draft goes on from: 0 when there was none. */
  version: z.int().min(0).max(1_000_000_000),
  draft: AnswerDraft,
});
export type SaveAnswerDraft = z.infer<typeof SaveAnswerDraft>;

/**
 * Keeps the draft of an answer, sealed with the recipient's own key (R26, R34). Only the first save of a draft is a line
 * of the audit: it saves itself every few seconds. Out: the version it is now and when it was saved. Throws `not_found`,
 * `refused` when the request takes no answer, `conflict` when another tab or colleague has saved something else since.
 */
export async function saveAnswerDraft(
  ctx: Ctx,
  { id, version, draft }: SaveAnswerDraft,
): Promise<{ version: number; savedAt: Date }> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { actor, now } = ctx;
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    const found = await readRequest(tx, id, ownConsultantOf(actor));
    if (!found) throw noSuchRequest();
    refuse(refusalToDraftAnswer({ state: found.state as BookingState }));
    const key = await openRecipientKey(tx, await readCentreKey(tx, ctx.keyring), found.recipientId);
    if (!key) throw keyDestroyed();
    const draftSealed = seal(key, JSON.stringify(draft), answerDraftPlace(tx.tenantId, id));
    const row = { bookingId: id, draftSealed, draftSavedAt: now, draftedBy: actor.membershipId };
    const saved = version === 0 ? await insertDraft(tx, row) : await updateDraft(tx, version, row);
    if (!saved) return savedBefore(tx, id, key, draft);
    if (version === 0) {
      await writeAudit(tx, ctx, { action: "written_requests.draft", subject: { kind: "booking", id } });
    }
    return { version: version + 1, savedAt: now };
  });
}

/** Whose answer was lost on the way sends the same draft again: it is theirs. Anything else is somebody else's. */
async function savedBefore(tx: TenantTx, id: string, key: Buffer, draft: AnswerDraft) {
  const kept = await readSealedRequest(tx, id);
  if (!kept?.draftSealed || !kept.draftSavedAt || kept.version === null) throw savedElsewhere();
  const same = open(key, kept.draftSealed, answerDraftPlace(tx.tenantId, id)) === JSON.stringify(draft);
  if (!same) throw savedElsewhere();
  return { version: kept.version, savedAt: kept.draftSavedAt };
}

export const keyDestroyed = () =>
  new AppError("conflict", "Сведения об этом получателе уничтожены: ответ передать некому.");

export const savedElsewhere = () =>
  new AppError(
    "conflict",
    "Ответ изменили в другой вкладке или это сделал другой сотрудник. Скопируйте свой текст и обновите страницу.",
  );
