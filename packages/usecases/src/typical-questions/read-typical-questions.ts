import { withTenant } from "@prosvet/db";
import { readTextsIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { listOf, type TypicalQuestionList } from "./typical-question-list.ts";

/** The centre's typical questions in their order (R30). Throws `forbidden`. */
export async function readTypicalQuestions(ctx: Ctx): Promise<TypicalQuestionList> {
  requireMember(ctx, "head", "registrar", "consultant");
  const texts = await withTenant(ctx.db, ctx.actor.tenantId, (tx) => readTextsIn(tx));
  return listOf(texts.typicalQuestions);
}
