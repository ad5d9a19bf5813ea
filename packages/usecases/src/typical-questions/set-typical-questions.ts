import { newId } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import { CentreTexts, parseCentreTexts, topics } from "@prosvet/domain";
import { z } from "zod";
import { AppError } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { forgetCentre } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { listOf, type TypicalQuestionList } from "./typical-question-list.ts";
import { lockTexts, updateQuestions } from "./typical-question-queries.ts";

export const SetTypicalQuestions = z.strictObject({
  /** The `version` that was read before the list was changed. */
  basedOn: z.string().max(64),
  questions: z
    .array(
      z.strictObject({
        /** Of a question that was on the list; a new one has none yet. */
        code: z.string().max(40).optional(),
        text: z.string().trim().min(1).max(300),
        topic: z.enum(topics).nullable(),
      }),
    )
    .max(40),
});
export type SetTypicalQuestions = z.infer<typeof SetTypicalQuestions>;

/**
 * Sets the centre's list of typical questions, whole and in order (R30, п. 16, абз. 20). A question keeps its code, a
 * new one is given one. Throws `forbidden`, `conflict` when somebody has changed the list since, `invalid`.
 */
export async function setTypicalQuestions(
  ctx: Ctx,
  { basedOn, questions }: SetTypicalQuestions,
): Promise<TypicalQuestionList> {
  requireMember(ctx, "head");
  const { actor, now } = ctx;
  const changed = await withTenant(ctx.db, actor.tenantId, async (tx) => {
    const [row] = await lockTexts(tx);
    const former = parseCentreTexts(row?.texts).typicalQuestions;
    if (listOf(former).version !== basedOn) throw changedMeanwhile();
    const known = new Set(former.map(({ code }) => code));
    const coded = questions.map(({ code, ...rest }) => ({
      ...rest,
      code: code !== undefined && known.has(code) ? code : newCode(),
    }));
    const read = CentreTexts.shape.typicalQuestions.safeParse(coded);
    if (!read.success) throw new AppError("invalid", "Список не прочитан. Обновите страницу и повторите.");
    await updateQuestions(tx, read.data, now);
    await writeAudit(tx, ctx, {
      action: "typical_questions.set",
      subject: { kind: "centre", id: actor.tenantId },
      facts: { questions: read.data.length },
    });
    return listOf(read.data);
  });
  forgetCentre(ctx.db, actor.tenantId);
  return changed;
}

const newCode = () => `q_${newId().replaceAll("-", "")}`;

const changedMeanwhile = () =>
  new AppError(
    "conflict",
    "Список вопросов изменил другой сотрудник. Обновите страницу, посмотрите новый список и внесите изменения заново.",
  );
